import { expect, test } from './test.ts';

const program = `"""Trains a little model."""
import argparse, os

parser = argparse.ArgumentParser(description="Trains a little model")
parser.add_argument("--epochs", type=int, default=10, help="How often the data is seen")
parser.add_argument("--optimizer", choices=["adam", "sgd"], default="adam")
parser.add_argument("--train-data", required=True, help="A table")
parser.add_argument("--notes", default="", help="Where notes go")
parser.add_argument("--model-dir", required=True)
args = parser.parse_args()
print("epochs", args.epochs, "optimizer", args.optimizer, "from", os.path.basename(args.train_data))
open(os.path.join(args.model_dir, "model.txt"), "w").write(str(args.epochs))
`;

test('a component is made from a main.py, published, and run with what its form holds', async ({ designer, page }) => {
  await page.getByRole('link', { name: 'Components' }).click();
  await page.getByRole('button', { name: 'From elsewhere' }).click();
  await page.getByRole('menuitem', { name: 'From Python code…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A component from Python code' });
  await dialog.getByRole('textbox', { name: 'Code' }).fill(program);
  await dialog.getByRole('button', { name: 'Read the options' }).click();
  const role = (option: string) => dialog.getByRole('radiogroup', { name: `What ${option} becomes` });
  await expect(role('--train-data').getByRole('radio', { name: 'Input' })).toBeChecked();
  await expect(role('--model-dir').getByRole('radio', { name: 'Output' })).toBeChecked();
  await expect(dialog.getByRole('row', { name: /--epochs/ })).toContainText('10');
  await role('--notes').getByText('Output').click();
  await expect(dialog.getByText('$PAI_OUTPUT_NOTES')).toBeVisible();
  await role('--notes').getByText('Parameter').click();
  await dialog.getByRole('button', { name: 'Begin the draft' }).click();

  await expect(page.getByRole('note').filter({ hasText: 'imported' })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /Inputs, outputs/ })
    .click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().waitFor();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /Basic/ }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('little-model');
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /Review/ })
    .click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/little-model@1\.0\.0/).first()).toBeVisible();

  await page.getByRole('link', { name: 'Pipelines' }).click();
  await designer.newPipeline();
  await designer.add('little-model');
  await designer.select('little-model');
  await designer.setText('epochs', 'twelve');
  await expect(designer.inspector.getByText(/whole number/i).first()).toBeVisible();
  await designer.setText('epochs', '12');
  await designer.choose('optimizer', 'sgd');
  await designer.tab('Inputs/outputs');
  await designer.inspector.getByRole('combobox', { name: 'Choose a dataset for “train-data”' }).click();
  await page.getByRole('option', { name: /penguins\.json/ }).click();
  await designer.run();
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Logs' }).click();
  await expect(page.getByText('epochs 12 optimizer sgd from penguins.json')).toBeVisible();
});
