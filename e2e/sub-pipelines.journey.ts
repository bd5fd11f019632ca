import { expect, test } from './test.ts';

test('a part of a pipeline is drawn as one node, run, entered, linked from outside and taken apart again, with every link', async ({
  designer,
  page,
}) => {
  await designer.openPipeline('penguins');
  await designer.selectSeveral('Clean names and missing values', 'Keep a quarter for the test');
  await page.keyboard.press('ControlOrMeta+g');
  const group = designer.card('Sub-pipeline');
  await expect(group).toContainText('2 nodes');
  await expect(designer.card('Keep a quarter for the test')).toBeHidden();
  const name = designer.inspector.getByRole('textbox', { name: 'Name' });
  await name.fill('Prepare');
  await name.press('Enter');

  await designer.run();
  await designer.expectSucceeded(['Prepare', 'Learn the species']);
  await expect(designer.card('Prepare')).toContainText('2/2');
  await page.mouse.move(700, 700);
  await page.getByRole('button', { name: 'Run', exact: true }).hover();
  await expect(designer.card('Prepare').getByRole('img', { name: /^Its result is reused/ })).toBeVisible();
  await page.mouse.move(700, 700);
  await expect(designer.card('Prepare').getByRole('img', { name: /^Its result is reused/ })).toBeHidden();

  await designer.card('Prepare').dblclick({ position: { x: 100, y: 30 } });
  const way = page.getByRole('navigation', { name: 'Where you are' });
  await expect(way).toContainText('Prepare');
  await expect(designer.card('Keep a quarter for the test')).toBeVisible();
  await expect(designer.card('Learn the species')).toBeHidden();
  const comesIn = page.getByRole('button', { name: 'Read the penguins · table' });
  await expect(comesIn).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await expect(comesIn).toBeInViewport({ ratio: 1 });
  await page.reload();
  await expect(way).toContainText('Prepare');
  await designer.add('Filter rows');
  await expect(designer.card('Filter rows')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');

  await page.getByRole('button', { name: 'Learn the species · table' }).click();
  await expect(way).toBeHidden();
  await designer.select('Prepare');
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(designer.card('Prepare')).toBeHidden();
  const [clean, split] = ['Clean names and missing values', 'Keep a quarter for the test'];
  await expect(designer.linkBetween('Read the penguins', clean)).toBeAttached();
  await expect(designer.linkBetween(clean, split)).toBeAttached();
  await expect(designer.linkBetween(split, 'Learn the species')).toBeAttached();
  await expect(designer.linkBetween(split, 'Predict the test penguins')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(designer.card('Prepare')).toContainText('2 nodes');
  await designer.expectSaved();
});

test('ports of one name are told apart by the nodes inside that they belong to', async ({ designer, page }) => {
  await designer.openPipeline('penguins');
  await designer.selectSeveral('Learn the species', 'Predict the test penguins');
  await page.keyboard.press('ControlOrMeta+g');
  const written = () =>
    designer
      .card('Sub-pipeline')
      .locator('.weft-port-name')
      .evaluateAll((names) => names.map((one) => one.getAttribute('data-name')));
  await expect.poll(written).toEqual(['Learn the spe…', 'Predict the t…', 'predictions']);
});

test('Back goes to the level one came from, Forward down again; selecting is no step', async ({ designer, page }) => {
  await designer.openPipeline('flights');
  const way = page.getByRole('navigation', { name: 'Where you are' });
  const [sample, split] = ['Take one flight in ten', 'Keep a fifth for the test'];
  const collapse = async (name: string) => {
    await page.keyboard.press('ControlOrMeta+g');
    await designer.inspector.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Escape');
  };
  await designer.selectSeveral(sample, split);
  await collapse('Outer');
  await designer.card('Outer').dblclick({ position: { x: 100, y: 30 } });
  await expect(way).toContainText('Outer');
  await designer.select(split);
  await collapse('Inner');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(way).toContainText('Inner');
  await designer.select(split);
  await expect(page).toHaveURL(/node=split/);

  await page.goBack();
  await expect(way).toContainText('Outer');
  await expect(way).not.toContainText('Inner');
  await expect(designer.inspector.getByRole('textbox', { name: 'Name' })).toHaveValue('Inner');
  await page.getByRole('tab', { name: 'Logs' }).click();
  await page.goBack();
  await expect(way).toBeHidden();
  await expect(designer.card('Learn the delay')).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'Logs' })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(way).toContainText('Inner');
  await expect(designer.inspector.getByRole('textbox', { name: 'Label' })).toHaveValue(split);
  await page.reload();
  await expect(way).toContainText('Inner');
  await page.goBack();
  await expect(designer.card('Inner')).toBeVisible();
  await page.goBack();
  await designer.select('Outer');
  await designer.select('Learn the delay');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Pipelines' })).toBeVisible();
  await page.goForward();
  await expect(designer.card('Outer')).toBeVisible();
});
