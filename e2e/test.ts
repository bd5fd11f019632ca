import { type BrowserContext, expect, test as base } from '@playwright/test';
import { Designer } from './designer.ts';
import { WeftServer } from './weft-server.ts';
import { WizardView } from './wizard-view.ts';

interface Things {
  readonly designer: Designer;
  readonly wizard: WizardView;
  readonly server: WeftServer;
  /** Opens what the designer shows for somebody else, on a computer of their own. */
  readonly join: () => Promise<Designer>;
}

/** Playwright's test with a real server of its own, and a designer that is signed in. */
export const test = base.extend<Things>({
  server: [
    async ({}, use) => {
      const server = await new WeftServer().start();
      await use(server);
      await server.stop();
    },
    { timeout: 120_000 },
  ],
  designer: async ({ page, server }, use) => {
    const designer = new Designer(page);
    await designer.open(server);
    await use(designer);
  },
  join: async ({ designer, server, browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      const other = new Designer(await context.newPage());
      await other.open(server);
      await other.page.goto(designer.page.url());
      await expect(other.canvas).toBeVisible();
      return other;
    });
    for (const context of contexts) await context.close();
  },
  wizard: async ({ page }, use) => use(new WizardView(page)),
});

export { expect } from '@playwright/test';
