import type { Locator, Page } from '@playwright/test';
import { beginDraft } from './begin-draft.ts';
import { storePipelines } from './canvas-bench/weft-subject.ts';
import { findings } from './findings.ts';
import { expect, test } from './test.ts';
import type { WeftServer } from './weft-server.ts';

const languages = [
  { locale: 'en-US', language: 'en' },
  { locale: 'zh-CN', language: 'zh-CN' },
] as const;
const colorSchemes = ['light', 'dark'] as const;

const places = ['/pipelines', '/components', '/data', '/runs', '/settings'];
/** Nodes of a pipeline that is painted. */
const large = 200;
const draft = { metadata: { name: 'shout', version: '1.0.0' }, spec: { execution: { jobType: 'Container' }, parameters: [{ name: 'n' }] } };

/** Looks at what is on screen in both themes. */
async function expectReadable(page: Page, screen: string, within?: string): Promise<void> {
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await atRest(page);
    expect.soft(await findings(page, within), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

/** Resolves when nothing fades or moves any more, but for what turns for ever. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ends.map((one) => one.finished));
  });
}

/** Opens each of the tabs or steps, and looks at what it shows. */
async function expectAllReadable(page: Page, stops: Locator, screen: string): Promise<void> {
  await expect(stops.first()).toBeVisible();
  const count = await stops.count();
  for (let index = 0; index < count; index += 1) {
    await stops.nth(index).click();
    await expectReadable(page, `${screen}, ${await stops.nth(index).innerText()}`);
  }
}

async function openPenguins(page: Page, server: WeftServer): Promise<void> {
  await page.goto(`${server.origin}/pipelines`);
  await page
    .getByRole('link', { name: /penguins/ })
    .first()
    .click();
  await page.getByRole('group', { name: 'Learn the species', exact: true }).click({ position: { x: 60, y: 20 } });
}

/** Signs in, and fails the test for whatever goes wrong in the page. */
async function enter(page: Page, server: WeftServer, language: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(await server.freshLink());
  await expect(page.getByRole('heading', { name: /^(Pipelines|管道)$/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  return faults;
}

const inspectorTabs = (page: Page) => page.getByRole('complementary', { name: /^(Inspector|属性)$/ }).getByRole('tab');
const leftTabs = (page: Page) => page.getByRole('complementary', { name: /^(Components and outline|组件与大纲)$/ }).getByRole('tab');
const drawerTabs = (page: Page) => page.getByRole('region', { name: /^(Results and problems|结果与问题)$/ }).getByRole('tab');
const dialogKeys = { commands: 'ControlOrMeta+k', shortcuts: '?', 'menu of a node': 'Shift+F10', connect: 'c', 'add a component': 'a' };

/** What opens over the places: where, and the buttons and items that lead there, one after the other. */
const overlays: readonly { readonly place: string; readonly way: readonly (readonly ['button' | 'menuitem', RegExp])[] }[] = [
  { place: '/pipelines', way: [['button', /^More for penguins|^penguins 的更多操作/]] },
  {
    place: '/pipelines',
    way: [
      ['button', /^More for penguins|^penguins 的更多操作/],
      ['menuitem', /^(Delete…|删除…)/],
    ],
  },
  { place: '/components', way: [['button', /^(From elsewhere|从其他来源)$/]] },
  {
    place: '/components',
    way: [
      ['button', /^(From elsewhere|从其他来源)$/],
      ['menuitem', /^(From Python code…|从 Python 代码…)/],
    ],
  },
  {
    place: '/components',
    way: [
      ['button', /^(From elsewhere|从其他来源)$/],
      ['menuitem', /^(Import a file…|导入文件…)/],
    ],
  },
  {
    place: '/components',
    way: [
      ['button', /^(From elsewhere|从其他来源)$/],
      ['menuitem', /^(Publish from file|从文件发布)/],
    ],
  },
  { place: '/data', way: [['button', /^(Preview|预览) penguins\.json/]] },
];

for (const { locale, language } of languages) {
  test.describe(`every screen can be read by everyone, ${language}`, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } });
    test.describe.configure({ timeout: 480_000 });

    test('the places', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      for (const place of places) {
        await page.goto(`${server.origin}${place}`);
        await expect(page.getByRole('heading').first()).toBeVisible();
        await expectReadable(page, place);
      }
      expect(faults).toEqual([]);
    });

    test('what opens over the places', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      for (const { place, way } of overlays) {
        await page.goto(`${server.origin}${place}`);
        for (const [kind, name] of way) await page.getByRole(kind, { name }).click();
        const role = way.length > 1 || place === '/data' ? 'dialog' : 'menu';
        await expect(page.getByRole(role)).toBeVisible();
        await expectReadable(page, `${place}, ${way.map(([, name]) => name.source).join(', ')}`, `[role="${role}"]`);
      }
      expect(faults).toEqual([]);
    });

    test('a large pipeline, which is painted', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      const ids = await storePipelines(page, [large]);
      await page.goto(`${server.origin}/pipelines/${ids.get(large) ?? ''}`);
      await expect(page.locator('canvas[data-painted]')).toBeVisible();
      await expectReadable(page, 'from far');
      await page.keyboard.press('1');
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await expectReadable(page, 'near');
      expect(faults).toEqual([]);
    });

    test('a component, and the wizard', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      await page.goto(`${server.origin}/components/train-classifier`);
      await expectAllReadable(page, page.getByRole('tab'), 'component');
      await beginDraft(page, draft);
      await expectAllReadable(page, page.getByRole('navigation', { name: /^(Steps|步骤)$/ }).getByRole('button'), 'wizard');
      expect(faults).toEqual([]);
    });

    test('the panels of the designer', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      await openPenguins(page, server);
      await expectAllReadable(page, inspectorTabs(page), 'inspector');
      await page.getByRole('group', { name: 'Read the penguins', exact: true }).click({ position: { x: 60, y: 20 }, modifiers: ['Shift'] });
      await expectReadable(page, 'several nodes');
      await page.keyboard.press('Escape');
      await expectReadable(page, 'settings of the pipeline');
      await expectAllReadable(page, leftTabs(page), 'left');
      expect(faults).toEqual([]);
    });

    test('the dialogs and menus of the designer', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      await openPenguins(page, server);
      const shown = page.getByRole('dialog').or(page.getByRole('menu'));
      for (const [screen, key] of Object.entries(dialogKeys)) {
        await page.getByRole('group', { name: 'Learn the species', exact: true }).focus();
        await page.keyboard.press(key);
        await expect(shown).toBeVisible();
        await expectReadable(page, screen);
        await page.keyboard.press('Escape');
        await expect(shown).toBeHidden();
      }
      for (const name of [/^(Variables|变量)/, /^(Show versions|显示版本)/]) {
        await page.getByRole('button', { name }).click();
        await expect(shown).toBeVisible();
        await expectReadable(page, name.source);
        await page.keyboard.press('Escape');
        await expect(shown).toBeHidden();
      }
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('b');
      await page.getByRole('button', { name: /^(Show the history|显示历史)/ }).click();
      await expect(page.getByRole('list', { name: /^(History|历史)$/ })).toBeVisible();
      await expectReadable(page, 'history');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(page.getByRole('button', { name: /^(Undo|撤销)/ })).toBeDisabled();
      await expect(page.getByRole('status').filter({ hasText: /^(Saved|已保存)/ })).toBeVisible();
      expect(faults).toEqual([]);
    });

    test('a run, in the designer and on its page', async ({ page, server }) => {
      const faults = await enter(page, server, language);
      await openPenguins(page, server);
      await expectAllReadable(page, drawerTabs(page), 'drawer');
      await page.keyboard.press('ControlOrMeta+Enter');
      const link = page.getByRole('link', { name: /^(Succeeded|成功)/ });
      await expect(link).toBeVisible({ timeout: 60_000 });
      await expectAllReadable(page, drawerTabs(page), 'drawer after a run');
      await link.click();
      await page.waitForURL(/\/runs\//);
      await expect(page.getByRole('heading', { name: /penguins/ })).toBeVisible();
      await expectReadable(page, 'run');
      await expectAllReadable(page, page.getByRole('tablist').first().getByRole('tab'), 'run');
      expect(faults).toEqual([]);
    });
  });
}

test.describe('with little motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('another theme is there at once: what has no transition gets none', async ({ designer, page }) => {
    await designer.openPipeline('penguins');
    const changing = await page.evaluate(() => {
      document.documentElement.setAttribute('data-mantine-color-scheme', 'dark');
      return document.getAnimations().filter((one) => one instanceof CSSTransition).length;
    });
    expect(changing).toBe(0);
  });
});

test('without the server one stays in Weft: a page that isn’t loaded says so and goes on by itself, and Run says what it needs', async ({
  designer,
  page,
}) => {
  const code = /\/assets\/runs-page.*\.js$/;
  await page.route(code, (route) => route.abort());
  const dataCode = page.waitForResponse(/\/assets\/data-page.*\.js$/);
  await page.reload();
  await designer.openPipeline('penguins');
  await dataCode;
  await designer.expectSaved();
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await page.context().setOffline(true);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveAccessibleDescription(/The server does not answer/);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  await page.getByRole('link', { name: 'Runs' }).click();
  await expect(page.getByRole('heading', { name: 'Offline: this needs the server' })).toBeVisible();
  await page.unroute(code);
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { name: 'Runs', exact: true })).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-same-page');
});
