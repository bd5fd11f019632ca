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

/** Playwright's test with a real server of its own for each file, and a designer that is signed in. */
export const test = base.extend<Things, { servers: FileServers }>({
  servers: [
    async ({}, use) => {
      const servers = new FileServers();
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [
    async ({ servers }, use, { file }) => {
      await use(await servers.serverOf(file));
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

/** One server at a time: a worker goes through file after file, and what one file leaves behind must not reach the next. */
class FileServers {
  #file: string | null = null;
  #server: WeftServer | null = null;

  async serverOf(file: string): Promise<WeftServer> {
    if (this.#server !== null && this.#file === file) return this.#server;
    await this.stop();
    const server = await new WeftServer().start();
    [this.#file, this.#server] = [file, server];
    return server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await server?.stop();
  }
}

export { expect } from '@playwright/test';
