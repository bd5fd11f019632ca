import { spawnSync } from 'node:child_process';
import path from 'node:path';
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

function runStep(title: string, script: string): { title: string; ok: boolean; seconds: number } {
  console.log(`\n── ${title} (npm run ${script})`);
  const start = performance.now();
  const ok = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' }).status === 0;
  return { title, ok, seconds: (performance.now() - start) / 1000 };
}

const needs = [
  { title: 'a browser to test with', ok: ensureBrowser(), seconds: 0 },
  { title: 'a store to test with', ok: ensureStore(), seconds: 0 },
  { title: 'an ssh server to test with', ok: ensureSshServer(), seconds: 0 },
];
const missing = needs.filter(({ ok }) => !ok);
const results = missing.length === 0 ? steps.map(([title, script]) => runStep(title, script)) : missing;
const failed = results.filter((result) => !result.ok);
console.log('');
for (const { title, ok, seconds } of results) console.log(`${ok ? 'ok  ' : 'FAIL'} ${title} (${seconds.toFixed(0)} s)`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
