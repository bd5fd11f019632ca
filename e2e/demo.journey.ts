import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Designer } from './designer.ts';

const root = path.resolve(import.meta.dirname, '..');
let preview: ChildProcess | undefined;
let origin = '';

/** Vite, by its own program: starts it and gives the address that it prints. */
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--mode', 'demo', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect((await once(build, 'exit'))[0]).toBe(0);
  const args = [vite, 'preview', '--mode', 'demo', '--host', '127.0.0.1', '--port', '0', '--outDir', 'dist/demo'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NO_COLOR: '1' } });
  preview = child;
  origin = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`no address: ${text}`)));
  });
});

test.afterAll(() => {
  preview?.kill();
});

test('the demo runs a pipeline without a server', async ({ page }) => {
  await page.goto(origin);
  const designer = new Designer(page);
  await designer.openPipeline('penguins');
  await designer.run();
  await designer.expectSucceeded(['Read the penguins', 'Learn the species', 'Report on the penguins']);
  await designer.select('Learn the species');
  await page.getByRole('tab', { name: 'Logs' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Logs' })).toContainText(/\w/);
});
