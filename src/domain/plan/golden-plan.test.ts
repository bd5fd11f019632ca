import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parsePipelineFile, toPipelineFile } from '../pipeline/pipeline-file.ts';
import { compileFixture, readFixture } from './compile-fixture.arbitrary.ts';
import { runPlanSchema } from './run-plan.ts';

const run = promisify(execFile);
const versions = readdirSync(new URL('fixtures/', import.meta.url));
const program = fileURLToPath(new URL('compile-fixture.arbitrary.ts', import.meta.url));

describe('a released document', () => {
  it.each(versions)('of format %s still compiles to the same plan (C10)', (version) => {
    const plan = compileFixture(version);
    expect(plan).toEqual(readFixture(`${version}/plan.golden.json`));
    expect(runPlanSchema.parse(plan)).toEqual(plan);
  });

  it.each(versions)('of format %s still means the same after it was written again', (version) => {
    const parsed = parsePipelineFile(readFixture(`${version}/pipeline.json`));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(parsePipelineFile(toPipelineFile(parsed.value))).toEqual(parsed);
  });
});

describe('the same plan comes out', () => {
  const golden = JSON.stringify(readFixture('v1/plan.golden.json'));
  const places = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  ];

  it.each(places)('of a process in $TZ that speaks $LANG (C8)', async (environment) => {
    const { stdout } = await run(process.execPath, [program], {
      env: { PATH: process.env['PATH'], ...environment },
      maxBuffer: 16 * 1024 * 1024,
    });
    expect(stdout).toBe(golden);
  });
});
