import { expect, test } from './test.ts';

const program = `"""Trains a little model."""
import argparse, os

parser = argparse.ArgumentParser(description="Trains a little model")
parser.add_argument("--epochs", type=int, choices=range(1, 101), default=10, help="How often the data is seen")
parser.add_argument("--optimizer", choices=["adam", "sgd"], default="adam")
parser.add_argument("--train-data", required=True, help="A table")
parser.add_argument("--notes", default="", help="Where notes go")
parser.add_argument("--model-dir", required=True)
args = parser.parse_args()
print("epochs", args.epochs, "optimizer", args.optimizer, "from", os.path.basename(args.train_data))
open(os.path.join(args.model_dir, "model.txt"), "w").write(str(args.epochs))
`;

test('a component is made from a main.py, published, and run with what its form holds', async ({ designer, page, wizard }) => {
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
  await wizard.name('little-model');
  await wizard.publish('little-model@1.0.0');

  await designer.openNewPipeline();
  await designer.drag('little-model', 300, 150);
  await designer.select('little-model');
  await designer.refuse('epochs', '101', /101 is above the maximum 100/);
  await designer.setText('epochs', '12');
  await designer.choose('optimizer', 'sgd');
  await designer.chooseDataset('train-data', 'penguins.json');
  await designer.runAndExpectInLog('epochs 12 optimizer sgd from penguins.json');
});
