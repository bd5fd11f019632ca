import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureSshServer } from './ensure-ssh-server.ts';
import { ensureStore } from './ensure-store.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Everything that must hold, cheapest first. Each is a script of package.json that also runs alone. */
const steps = [
  ['types', 'check:types'],
  ['lint and import rules', 'check:lint'],
  ['format', 'check:format'],
  ['unused code', 'check:unused'],
  ['lock file', 'check:lock'],
  ['unit, contract, property, API and view tests', 'test:unit'],
  ['production build', 'build'],
  ['size', 'check:size'],
  ['browser journeys', 'test:browser'],
] as const;

interface Result {
  title: string;
  ok: boolean;
  seconds: number;
  /** What the step printed, where it failed. */
  printed?: string;
}

/** Runs a script of package.json, showing what it prints while it does. */
async function runStep(title: string, script: string): Promise<Result> {
  console.log(`\n── ${title} (npm run ${script})`);
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    from.pipe(to, { end: false });
  }
  const status = await new Promise((resolve) => child.once('error', () => resolve(1)).once('close', resolve));
  return { title, ok: status === 0, seconds: (performance.now() - start) / 1000, printed: printed.join('') };
}

/** The lines that name what failed and why: of the compiler, of Vitest and of Playwright. The last of them, since both end with a summary. */
function whatFailed({ printed = '' }: Result): string[] {
  const telling = /^\s*(FAIL|✘|\d+\) \[|Unhandled|[A-Za-z]*Error: |.*\berror TS\d+)/;
  const lines = stripVTControlCharacters(printed)
    .split('\n')
    .filter((line) => telling.test(line));
  return [...new Set(lines)].slice(-16).map((line) => line.trim().slice(0, 240));
}

const needs = [
  { title: 'a browser to test with', ok: ensureBrowser(), seconds: 0 },
  { title: 'a store to test with', ok: ensureStore(), seconds: 0 },
  { title: 'an ssh server to test with', ok: ensureSshServer(), seconds: 0 },
];
const missing = needs.filter(({ ok }) => !ok);
const results: Result[] = [...missing];
if (missing.length === 0) for (const [title, script] of steps) results.push(await runStep(title, script));
const failed = results.filter((result) => !result.ok);
console.log('');
for (const { title, ok, seconds } of results) console.log(`${ok ? 'ok  ' : 'FAIL'} ${title} (${seconds.toFixed(0)} s)`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
// Once more at the very end, which is all that a record of a long run may keep.
for (const result of failed) for (const line of whatFailed(result)) console.log(`     ${line}`);
process.exitCode = failed.length === 0 ? 0 : 1;
