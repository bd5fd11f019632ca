import { Keyboard } from './keyboard.ts';
import { command, mainPy } from './recommended.ts';
import { expect, test } from './test.ts';

test('a component is made from nothing, put on a canvas and run without a mouse', async ({ designer, page }) => {
  test.setTimeout(180_000);
  const keyboard = new Keyboard(page);
  await keyboard.tabTo('link', 'Components');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Components', exact: true })).toBeVisible();
  await keyboard.tabTo('button', 'New component');
  await keyboard.press('Enter');
  await keyboard.expectAt('heading', 'New component');

  await test.step('basic information', async () => {
    await keyboard.fill('Name', 'easyrec-train');
    await keyboard.fill('Description', 'Trains a ranking model');
    await keyboard.tabTo('button', 'Next: Execution');
    await keyboard.press('Enter');
    await keyboard.expectAt('heading', 'Execution');
  });

  await test.step('execution', async () => {
    await keyboard.tabTo('radio', 'Container', { most: 6 });
    await keyboard.press('Space');
    await expect(page.getByRole('radio', { name: 'Container' })).toBeChecked();
    await keyboard.fill('Image', 'registry-vpc.cn-shanghai.aliyuncs.com/team/easyrec:0.7');
    await keyboard.tabTo('radio', 'None');
    await keyboard.press('ArrowLeft');
    // Asked for some steps ahead: the browser takes a moment to hand it over.
    const chooser = page.waitForEvent('filechooser');
    await keyboard.tabTo('button', 'Choose files');
    await keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'main.py', mimeType: 'text/x-python', buffer: Buffer.from(mainPy) });
    await expect(page.getByText(/1 file stored/)).toBeVisible();
    await keyboard.expectAt('button', 'Choose files');
    await keyboard.tabTo('textbox', 'Command');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(command);
    await keyboard.press('Escape', 'Escape');
    await keyboard.tabTo('button', /^Next: Inputs/);
    await keyboard.press('Enter');
    await keyboard.expectAt('heading', 'Inputs, outputs and parameters');
  });

  await test.step('inputs, outputs and parameters', async () => {
    for (const [index, input] of ['test', 'train'].entries()) {
      await keyboard.tabTo('button', 'Add an input');
      await keyboard.press('Enter');
      await keyboard.expectAt('textbox', 'Name');
      await keyboard.type(input);
      await expect(page.getByText(`$PAI_INPUT_${input.toUpperCase()}`)).toBeVisible();
      if (index === 0) continue;
      await keyboard.tabTo('button', 'Move train up', { back: true });
      await keyboard.press('Enter');
      await keyboard.expectAt('button', 'Move train down');
    }
    for (const output of ['model', 'checkpoints']) {
      await keyboard.tabTo('button', 'Add an output', { most: 30 });
      await keyboard.press('Enter');
      await keyboard.expectAt('textbox', 'Name');
      await keyboard.type(output);
    }
    const parameters = [
      ['epochs', 'Int', '10'],
      ['batch-size', 'Int', '32'],
      ['learning-rate', 'Float', '0.001'],
    ] as const;
    for (const [name, type, value] of parameters) {
      await keyboard.tabTo('button', 'Add a parameter');
      await keyboard.press('Enter');
      await keyboard.expectAt('textbox', 'Name');
      await keyboard.type(name);
      if (type === 'Int') await keyboard.tabTo('combobox', 'Type');
      else await keyboard.choose('Type', type);
      await keyboard.fill('Default', value);
      if (name !== 'epochs') continue;
      await keyboard.choose('Constraint', 'Range');
      await keyboard.fill('Minimum', '1');
      await keyboard.fill('Maximum', '100');
    }
    await keyboard.tabTo('button', 'Add a parameter');
    await keyboard.press('Enter');
    await keyboard.tabTo('button', 'Remove Row 4', { back: true });
    await keyboard.press('Enter');
    await keyboard.expectAt('button', 'Remove learning-rate');
    await keyboard.tabTo('button', 'Next: Training constraints', { most: 20 });
    await keyboard.press('Enter');
    await keyboard.expectAt('heading', 'Training constraints');
  });

  await test.step('review and publish', async () => {
    await keyboard.tabTo('button', 'Next: Review');
    await keyboard.press('Enter');
    await keyboard.expectAt('heading', 'Review');
    await keyboard.tabTo('button', 'Publish');
    await keyboard.press('Enter');
    await keyboard.expectAt('heading', 'easyrec-train');
    await expect(page.getByText('easyrec-train@1.0.0 is published.')).toBeVisible();
  });

  await test.step('on a canvas', async () => {
    await keyboard.tabTo('link', 'Pipelines', { back: true });
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Pipelines', exact: true })).toBeVisible();
    await keyboard.tabTo('button', 'New pipeline');
    await keyboard.press('Enter');
    await expect(designer.canvas).toBeVisible();
    await keyboard.press('/');
    await keyboard.expectAt('textbox', 'Search components');
    await keyboard.type('easyrec');
    await keyboard.press('ArrowDown');
    await keyboard.expectAt('treeitem', 'easyrec-train custom');
    await keyboard.press('Enter');
    await expect(designer.card('easyrec-train')).toBeVisible();
  });

  await test.step('values within their bounds, and data', async () => {
    await keyboard.fill('epochs', '101', 40);
    await keyboard.press('Tab');
    await expect(designer.inspector.getByText(/101 is above the maximum 100/)).toBeVisible();
    await keyboard.tabTo('textbox', 'epochs', { back: true });
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('12');
    await keyboard.fill('learning-rate', '0.05');
    await keyboard.tabTo('tab', /^Parameters/, { back: true });
    await keyboard.press('ArrowRight');
    await keyboard.expectAt('tab', /^Inputs\/outputs/);
    await keyboard.choose('Choose a dataset for “train”', /^penguins\.json/);
    await keyboard.choose('Choose a dataset for “test”', /^penguins\.json/);
  });

  await test.step('run', async () => {
    await expect(page.getByRole('tab', { name: 'Problems', exact: true })).toBeVisible();
    await keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
    await keyboard.tabTo('tab', 'Problems');
    await keyboard.press('ArrowRight');
    await keyboard.expectAt('tab', 'Logs');
    await expect(page.getByText('arguments --epochs 12 --batch-size 32 --learning-rate 0.05')).toBeVisible();
  });
});
