import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from './cli/main.ts';
import { toRequestError } from '#contract/request-error.ts';
import { toComponentFile } from '#domain/component/component-file.ts';
import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { type FieldExample, fieldExamples, withField } from '#domain/component/field-examples.arbitrary.ts';
import { checkValue } from '#domain/param/check-value.ts';
import { valueExamples, type ValueExample } from '#domain/param/value-examples.arbitrary.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { toPipelineFile } from '#domain/pipeline/pipeline-file.ts';
import { toLiteral } from '#domain/pipeline/variable-ref.ts';
import { compilePipeline } from '#domain/plan/compile.ts';
import { defaultMachineTypes } from '#domain/tuning/default-machine-types.ts';
import { toYaml } from '#files/to-yaml.ts';
import { createTestApp, testBearer, testOrigin, type TestApp } from './server/http/test-app.ts';

const components = valueExamples.map(({ type, constraint }, index): ComponentDefinition => {
  const image = { source: 'address', uri: 'registry.example.com/team/image:1' } as const;
  const execution = { jobType: 'Container', image, command: 'python main.py "$@"' } as const;
  return {
    metadata: { name: `row-${index}`, version: '1.0.0' },
    spec: { execution, inputs: [], outputs: [], parameters: [{ name: 'value', type, constraint }] },
  };
});
const lookup = new Map(components.map((component) => [componentRef(component.metadata), component]));

/** One node for each text of an example; a file and a message can hold well-formed text only. */
function pipelineOf(example: ValueExample, row: number): PipelineDocument {
  const texts = [...example.good, ...example.bad].filter((text) => text.isWellFormed());
  const nodes = texts.map((text, index) => ({
    id: `text-${index}`,
    component: `row-${row}@1.0.0`,
    parameters: { value: toLiteral(text) },
    inputs: {},
    outputs: {},
    position: { x: 0, y: index * 100 },
  }));
  return { metadata: { name: 'matrix' }, variables: [], nodes };
}

/** What the one rule says, in the order of the nodes. */
function expected({ type, constraint, good, bad }: ValueExample): string[] {
  return [...good, ...bad].filter((text) => text.isWellFormed()).flatMap((text) => codesOf(checkValue({ type, constraint }, text, [])));
}

function codesOf(issues: readonly { readonly code: string; readonly severity: string }[]): string[] {
  return issues.filter((issue) => issue.severity === 'error').map((issue) => issue.code);
}

let folder = '';
let app: TestApp;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'weft-matrix-'));
  mkdirSync(path.join(folder, 'components'));
  app = createTestApp();
  for (const component of components) {
    writeFileSync(path.join(folder, 'components', `${component.metadata.name}.yaml`), toYaml(toComponentFile(component)));
    await app.client.call('publishComponent', { body: { definition: component } });
  }
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

/** The error codes that `weft validate` prints, in the order of the file. */
async function validate(file: Readonly<Record<string, unknown>>): Promise<string[]> {
  const out: string[] = [];
  writeFileSync(path.join(folder, 'matrix.yaml'), toYaml(file));
  await main(['validate', 'matrix.yaml'], {
    out: (line) => void out.push(line),
    error: (line) => void out.push(line),
    redraw: null,
    environment: process.env,
    workingDirectory: folder,
    language: 'en',
  });
  return out.flatMap((line) => /^matrix\.yaml:\d+: (E_\w+): /.exec(line)?.[1] ?? []);
}

const rows = valueExamples.map((example, row) => [example.type, JSON.stringify(example.constraint), example, row] as const);

describe('the same values are refused with the same code by', () => {
  it('the rule itself, which refuses every bad text and no good one', () => {
    for (const example of valueExamples) {
      expect(example.good.flatMap((text) => checkValue(example, text, []))).toEqual([]);
      expect(example.bad.map((text) => checkValue(example, text, []).length)).toEqual(example.bad.map(() => 1));
    }
  });

  it.each(rows)('API: %s %s', async (_type, _constraint, example, row) => {
    const { issues } = await app.client.call('checkPipeline', { body: { document: pipelineOf(example, row) } });
    expect(codesOf(issues)).toEqual(expected(example));
  });

  it.each(rows)('command line: %s %s', async (_type, _constraint, example, row) => {
    expect(await validate(toPipelineFile(pipelineOf(example, row)))).toEqual(expected(example));
  });

  it.each(rows)('plan: %s %s', (_type, _constraint, example, row) => {
    const plan = compilePipeline({ pipeline: pipelineOf(example, row), components: lookup, machineTypes: defaultMachineTypes });
    expect(codesOf(plan.issues)).toEqual(expected(example));
    expect(plan.ok).toBe(expected(example).length === 0);
  });
});

const fields = fieldExamples.map((example) => [example.field, example.code, JSON.stringify(example.value).slice(0, 60), example] as const);

describe('the same fields of a component are refused with the same code by', () => {
  const partsOf = (example: FieldExample): object => Object(withField(example));

  /** The codes with which the server refuses to publish. */
  async function publish(definition: object): Promise<string[]> {
    const answer = await app.app.request(`${testOrigin}/api/components`, {
      method: 'POST',
      headers: { authorization: `Bearer ${testBearer}`, 'content-type': 'application/json' },
      body: JSON.stringify({ definition }),
    });
    return codesOf((await toRequestError(answer)).issues);
  }

  it.each(fields)('API: %s %s %s', async (_field, code, _value, example) => {
    expect(await publish(partsOf(example))).toContain(code);
  });

  it.each(fields)('command line: %s %s %s', async (_field, code, _value, example) => {
    expect(await validate({ apiVersion: 'weft/v1', kind: 'Component', ...partsOf(example) })).toContain(code);
  });
});
