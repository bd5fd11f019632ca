import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';

const secret = 'canary-of-the-settings';

test('keys are added, replaced and removed by host, and never come back', async ({ designer, server }) => {
  const { page } = designer;
  const told: string[] = [];
  page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => told.push(text),
        () => undefined,
      ),
  );
  await page.goto(`${server.origin}/settings`);
  await page.getByRole('button', { name: 'Add a Git token' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a Git token' });
  await dialog.getByRole('textbox', { name: 'Git server' }).fill('Git.Example.com');
  await dialog.getByRole('textbox', { name: 'User name' }).fill('me');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('Token or password').fill(secret);
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /git\.example\.com/ });
  await expect(row).toContainText('Git over https');
  await expect(row).toContainText('me');

  await page.getByRole('button', { name: 'Add an OSS key' }).click();
  await page.getByRole('textbox', { name: 'Endpoint' }).fill('oss.example.com:9000');
  await page.getByRole('textbox', { name: 'Access key ID' }).fill('the-id');
  await page.getByLabel('Secret access key').fill(secret);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /oss\.example\.com:9000/ })).toContainText('the-id');

  await page.getByRole('button', { name: 'Replace the key to git.example.com' }).click();
  await expect(page.getByRole('textbox', { name: 'Git server' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'User name' }).fill('oauth2');
  await expect(page.getByLabel('Token or password')).toHaveValue('');
  await page.getByLabel('Token or password').fill(secret);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('oauth2');

  await page.reload();
  await expect(row).toContainText('oauth2');
  await page.getByRole('button', { name: 'Remove the key to git.example.com' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('row', { name: /oss\.example\.com:9000/ })).toBeVisible();
  expect(told.filter((text) => text.includes(secret))).toEqual([]);
});
