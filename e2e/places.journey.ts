import { findings } from './findings.ts';
import { expect, test } from './test.ts';

const appearances = [
  { colorScheme: 'light', locale: 'en-US', language: 'en' },
  { colorScheme: 'dark', locale: 'zh-CN', language: 'zh-CN' },
] as const;

const places = ['/pipelines', '/components', '/data', '/runs', '/settings'];

for (const { colorScheme, locale, language } of appearances) {
  test(`every place can be read by everyone, ${colorScheme}, ${language}`, async ({ browser, server }) => {
    const context = await browser.newContext({ colorScheme, locale, reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(await server.freshLink());
    await expect(page.getByRole('heading', { name: /^(Pipelines|管道)$/ })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const place of places) {
      await page.goto(`${server.origin}${place}`);
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
      expect.soft(await findings(page), place).toEqual([]);
    }
    await page.goto(`${server.origin}/pipelines`);
    await page
      .getByRole('link', { name: /penguins/ })
      .first()
      .click();
    await page.getByRole('group', { name: 'Learn the species' }).click({ position: { x: 60, y: 20 } });
    await expect(page.getByRole('tab', { name: /Parameters|参数|超参/ })).toBeVisible();
    expect.soft(await findings(page), 'designer').toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
}
