import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeConnections } from '../connections/connections.contract.ts';
import { createSealedConnections } from './sealed-connections.ts';

const open = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'weft-connections-'));
  return { dataDir, connections: createSealedConnections(dataDir), end: () => rmSync(dataDir, { recursive: true }) };
};
describeConnections('sealed file', open);

it('the file is the owner’s, tells nothing, and can’t be changed unnoticed', async () => {
  const { dataDir, connections, end } = await open();
  await connections.put({ kind: 'oss', endpoint: 'store', region: 'r', pathStyle: false, accessKeyId: 'id' }, 'canary');
  const path = join(dataDir, 'connections.sealed');
  for (const file of [path, join(dataDir, 'secret.key')]) expect(statSync(file).mode & 0o777).toBe(0o600);
  const sealed = readFileSync(path);
  expect(sealed.includes('canary') || sealed.includes('store')).toBe(false);
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  writeFileSync(path, sealed);
  await expect(connections.list()).rejects.toThrow('authenticate');
  end();
});
