import { command, mainPy } from './recommended.ts';
import { expect, test } from './test.ts';

const component = `apiVersion: weft/v1
kind: Component
metadata:
  name: pasted-train
  version: 1.0.0
  description: Trains a ranking model
spec:
  execution:
    jobType: Container
    image: {source: custom, uri: "registry-vpc.cn-shanghai.aliyuncs.com/team/easyrec:0.7"}
    command: ${command}
  inputs:
    - {name: train, sources: [OSS, NAS]}
    - {name: test, sources: [OSS, NAS]}
  outputs:
    - {name: model, storage: OSS}
    - {name: checkpoints, storage: OSS}
  parameters:
    - {name: epochs, type: Int, default: 10, constraint: {kind: range, min: 1, max: 100}}
    - {name: batch-size, type: Int, default: 32, constraint: {kind: enum, values: [16, 32, 64]}}
    - {name: learning-rate, type: Float, default: 0.001}
`;

test('a component is made by pasting its text, mended, published and run with what its form holds', async ({ designer, page, wizard }) => {
  await wizard.begin();
  await wizard.pasteText(component.replace('jobType: Container', 'jobTyp: Container'));
  await expect(page.getByRole('region', { name: 'Problems' }).getByText(/jobTyp.*jobType/)).toBeVisible();
  await wizard.pasteText(component);
  await expect(page.getByText('Nothing is wrong.')).toBeVisible();
  await expect(wizard.preview.getByRole('textbox', { name: 'epochs' })).toHaveValue('10');

  await wizard.showForm();
  await wizard.uploadCode('main.py', mainPy);
  await wizard.publish('pasted-train@1.0.0');

  await designer.openNewPipeline();
  await designer.drag('pasted-train', 300, 150);
  await designer.select('pasted-train');
  await designer.refuse('epochs', '101', /101 is above the maximum 100/);
  await designer.setText('epochs', '12');
  await designer.choose('batch-size', '64');
  await designer.chooseDataset('train', 'penguins.json');
  await designer.chooseDataset('test', 'penguins.json');
  await designer.runAndExpectInLog('arguments --epochs 12 --batch-size 64 --learning-rate 0.001');
});
