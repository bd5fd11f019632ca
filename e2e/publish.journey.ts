import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './test.ts';

const component = `apiVersion: weft/v1
kind: Component
metadata: {name: shout, version: 1.0.0, displayName: Shout, description: Says it loudly, category: Custom}
spec:
  execution:
    jobType: Container
    image: {source: address, uri: "python:3.12"}
    code: {type: local, path: ./code}
    command: python3 main.py "$@"
  outputs: [{name: said, storage: OSS, format: files}]
  parameters:
    - {name: times, type: Int, default: 3, constraint: {kind: range, min: 1, max: 9}}
    - {name: words, type: String, default: hey there}
`;
const program = `import os, sys
print(sys.argv[1:])
open(os.environ['PAI_OUTPUT_SAID'] + 'said.txt', 'w').write(' '.join(sys.argv[1:]).upper())
`;

test('a component published from a file is in the palette at once and runs with what the form holds', async ({
  designer,
  page,
  server,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weft-shout-'));
  mkdirSync(path.join(folder, 'code'));
  writeFileSync(path.join(folder, 'component.yaml'), component);
  writeFileSync(path.join(folder, 'code/main.py'), program);
  await designer.newPipeline();
  await expect(page.getByRole('treeitem', { name: 'Read table' })).toBeVisible();
  await server.weft('component', 'publish', path.join(folder, 'component.yaml'));
  rmSync(folder, { recursive: true });

  await designer.add('Shout');
  await designer.select('Shout');
  await designer.setText('words', 'hello  big * world');
  await designer.run();
  await expect(page.getByRole('status').filter({ hasText: 'Succeeded' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Logs' }).click();
  await expect(page.getByText("['--times', '3', '--words', 'hello  big * world']")).toBeVisible();
});
