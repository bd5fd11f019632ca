import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, testOrigin, type TestApp } from '../http/test-app.ts';
import { createDesignerFiles } from './designer-files.ts';

const directory = mkdtempSync(join(tmpdir(), 'weft-files-'));
let test: TestApp;

beforeAll(async () => {
  mkdirSync(join(directory, 'assets'));
  for (const name of ['index.html', 'sw.js', 'favicon.svg', 'assets/index-Bsp.js', 'assets/python-worker-DDU.js'])
    writeFileSync(join(directory, name), `the text of ${name}`);
  test = createTestApp({ fallback: await createDesignerFiles(directory) });
});
afterAll(() => {
  void test.stop();
  rmSync(directory, { recursive: true });
});

const ask = (path: string, method = 'GET') => test.app.request(testOrigin + path, { method });

describe('the service worker', () => {
  it('is a script that browsers ask for anew each time, so that a new build is never missed', async () => {
    const response = await ask('/sw.js');
    expect(await response.text()).toBe('the text of sw.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('may only speak with this server, and pages may start it', async () => {
    for (const path of ['/sw.js', '/', '/pipelines/1']) {
      const policy = (await ask(path)).headers.get('content-security-policy')?.split('; ');
      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "connect-src 'self'", "worker-src 'self' blob:"]));
      expect(policy?.find((rule) => rule.startsWith('script-src'))).toBe("script-src 'self' 'wasm-unsafe-eval'");
    }
  });

  it('holds no more than its own directory: nothing widens its scope', async () => {
    expect((await ask('/sw.js')).headers.has('service-worker-allowed')).toBe(false);
  });
});

it('lets browsers keep for ever what has a hash in its name, and nothing else', async () => {
  expect((await ask('/assets/index-Bsp.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/pipelines', '/index.html', '/favicon.svg'])
    expect([path, (await ask(path)).headers.get('cache-control')]).toEqual([path, 'no-cache']);
});

it('gives its page for every address of the designer, and no file but its own', async () => {
  for (const path of ['/', '/pipelines', '/pipelines/1', '/assets']) expect(await (await ask(path)).text()).toBe('the text of index.html');
  for (const path of ['/assets/gone.js', '/mockServiceWorker.js', '/sw.js.map', '/token.txt', '/assets/..%2fsw.js'])
    expect([path, (await ask(path)).status >= 400]).toEqual([path, true]);
  expect((await ask('/sw.js', 'POST')).status).toBeGreaterThanOrEqual(400);
  expect((await ask('/sw.js', 'HEAD')).headers.get('content-length')).toBe('17');
});
