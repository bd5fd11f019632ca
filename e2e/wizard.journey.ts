import { expect, test } from './test.ts';

test('a component is made in the wizard, published, put on a canvas and run with what the form holds', async ({ designer, page }) => {
  await page.getByRole('link', { name: 'Components' }).click();
  await page.getByRole('button', { name: 'New component' }).first().click();
  const steps = page.getByRole('navigation', { name: 'Steps' });
  const form = page.locator('main');
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('echo-arguments');
  await form.getByRole('textbox', { name: 'Description', exact: true }).fill('Prints the arguments that it is given');

  await steps.getByRole('button', { name: /Execution/ }).click();
  await page.getByRole('textbox', { name: 'Image', exact: true }).fill('python:3.12');
  await page.getByRole('textbox', { name: /^Command/ }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`python3 -c 'import sys; print(sys.argv[1:])' "$@"; ls "$PAI_OUTPUT_MODEL"`);

  await steps.getByRole('button', { name: /Inputs, outputs and parameters/ }).click();
  await page.getByRole('button', { name: 'Add an output' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('model');
  await expect(page.getByText('$PAI_OUTPUT_MODEL')).toBeVisible();
  await page.getByRole('button', { name: 'Add a parameter' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('greeting');
  await page.getByRole('combobox', { name: 'Type', exact: true }).last().click();
  await page.getByRole('option', { name: 'String', exact: true }).click();
  await page.getByRole('textbox', { name: 'Default', exact: true }).last().fill('hello');
  await expect(page.getByRole('textbox', { name: 'greeting' })).toHaveValue('hello');

  await page.reload();
  await steps.getByRole('button', { name: /Review/ }).click();
  const summary = page.getByRole('region', { name: 'What will be published' });
  await expect(summary).toContainText('python:3.12');
  await expect(summary.getByRole('row', { name: /^greeting String hello/ })).toBeVisible();
  await summary.getByRole('button', { name: 'Change: Basic information' }).click();
  await expect(page.getByRole('heading', { name: 'Basic information' })).toBeFocused();
  await steps.getByRole('button', { name: /Review/ }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('echo-arguments@1.0.0 is published.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Version' })).toHaveValue('1.0.0 (newest)');

  await page.getByRole('link', { name: 'Pipelines' }).click();
  await designer.newPipeline();
  await designer.add('echo-arguments');
  await designer.select('echo-arguments');
  await designer.setText('greeting', 'good  morning');
  await designer.run();
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Logs' }).click();
  await expect(page.getByText("['--greeting', 'good  morning']")).toBeVisible();
});
