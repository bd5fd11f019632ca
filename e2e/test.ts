import { test as base } from '@playwright/test';
import { Designer } from './designer.ts';
import { WeftServer } from './weft-server.ts';

interface Things {
  readonly designer: Designer;
}

/** Playwright's test with a real server of its own for each file, and a designer that is signed in. */
export const test = base.extend<Things, { server: WeftServer }>({
  server: [
    async ({}, use) => {
      const server = await new WeftServer().start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  designer: async ({ page, server }, use) => {
    const designer = new Designer(page);
    await designer.open(server);
    await use(designer);
  },
});

export { expect } from '@playwright/test';
