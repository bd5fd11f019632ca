import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '#contract/client.ts';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { startServer, type RunningServer } from '#server/node/start-server.ts';
import { main } from './main.ts';

let folder = '';
let server: RunningServer;
let client: Client;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'weft-elsewhere-'));
  const dataDir = path.join(folder, 'data');
  server = await startServer({
    port: 0,
    dataDir,
    print: () => undefined,
    withoutDesigner: true,
    createEngine: () => createScriptedEngine(),
  });
  client = createClient({
    baseUrl: server.origin,
    headers: { authorization: `Bearer ${readFileSync(path.join(dataDir, 'token'), 'utf8')}` },
  });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function weft(...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = { redraw: null, environment: {}, workingDirectory: folder, language: 'en' } as const;
  const code = await main(args, { ...terminal, out: (line) => out.push(line), error: (line) => error.push(line) });
  return { code, out, error };
}

describe('weft component init --from', () => {
  it('makes a component folder of a Python file, says what it could not tell, and passes the check', async () => {
    const code =
      'import argparse\np = argparse.ArgumentParser()\np.add_argument("--train", required=True)\np.add_argument("--rate", type=rate)\n';
    writeFileSync(path.join(folder, 'main.py'), code);
    const made = await weft('component', 'init', 'ranking', '--from', 'main.py');
    expect(made.code).toBe(0);
    expect(made.out).toEqual([
      'ranking/component.yaml',
      'ranking/code/main.py',
      expect.stringMatching(/^main\.py:3: H_CODE_INPUT: /),
      expect.stringMatching(/^main\.py:4: W_CODE_TYPE: /),
    ]);
    expect(await weft('component', 'check', 'ranking/component.yaml')).toMatchObject({ code: 0, out: [] });
    expect(readFileSync(path.join(folder, 'ranking/code/main.py'), 'utf8')).toBe(code);
    expect(readFileSync(path.join(folder, 'ranking/component.yaml'), 'utf8')).toContain('python3 main.py \\"$@\\" --train');
  });

  it('says when there is no such file, and takes it for init only', async () => {
    expect((await weft('component', 'init', 'other', '--from', 'gone.py')).error.join()).toContain('E_FILE_UNREADABLE');
    expect((await weft('component', 'check', 'x.yaml', '--from', 'main.py')).code).toBe(2);
  });
});

describe('weft import', () => {
  it('makes a draft of each version of a PAI component and lists what was not kept', async () => {
    const spec = { Command: 'python main.py', Image: 'a:1', JobType: 'TFJob', HyperParameters: [], Unknown: 1 };
    const versions = ['1.0.0', '2.0.0'].map((Version) => ({ Version, Spec: spec }));
    writeFileSync(path.join(folder, 'pai.json'), JSON.stringify({ Name: 'from-pai', Versions: versions }, null, 1));
    const { code, out, error } = await weft('import', 'pai.json', '--data-dir', 'data');
    expect(error).toEqual([
      expect.stringMatching(/^pai\.json:11: W_PAI_KEY: .*“Unknown”/),
      expect.stringMatching(/^pai\.json:21: W_PAI_KEY: .*“Unknown”/),
    ]);
    expect({ code, out }).toEqual({
      code: 0,
      out: [expect.stringMatching(/^draft \S+ from-pai@1\.0\.0$/), expect.stringMatching(/^draft \S+ from-pai@2\.0\.0$/)],
    });
    expect((await client.call('listDrafts')).items).toMatchObject([{ imported: true }, { imported: true }]);
  });

  it('still says what is wrong with a file that is neither', async () => {
    writeFileSync(path.join(folder, 'other.json'), '{"a": 1}');
    const { code, error } = await weft('import', 'other.json', '--data-dir', 'data');
    expect(code).toBe(1);
    expect(error.join()).toContain('E_FILE_KIND');
  });
});

describe('pipelines of one name', () => {
  const file = (name: string) => `apiVersion: weft/v1\nkind: Pipeline\nmetadata: {name: ${name}}\nspec:\n  nodes: []\n`;

  it('are imported under names of their own, which is said', async () => {
    writeFileSync(path.join(folder, 'birds.yaml'), file('birds'));
    const first = await weft('import', 'birds.yaml', '--data-dir', 'data');
    expect(first).toMatchObject({ code: 0, out: [expect.stringMatching(/^pipeline \S+ birds$/)], error: [] });
    expect(await weft('import', 'birds.yaml', '--data-dir', 'data')).toMatchObject({
      code: 0,
      out: [expect.stringMatching(/^pipeline \S+ birds 2$/)],
      error: ['There is a pipeline “birds” already; this one is called “birds 2”.'],
    });
  });

  it('are told apart by their ids only', async () => {
    const document = { metadata: { name: 'twins' }, variables: [], nodes: [] };
    const create = () => client.call('createPipeline', { body: { document, saveId: randomUUID(), format: documentFormat } });
    const ids = [(await create()).id, (await create()).id];
    const refused = await weft('export', 'twins', '--data-dir', 'data');
    expect(refused).toMatchObject({ code: 1, out: [], error: [expect.stringContaining('E_NAME_SHARED')] });
    for (const id of ids) expect(refused.error.join()).toContain(id);
    expect((await weft('export', ...ids, '--data-dir', 'data')).error.join()).toContain('E_FILE_SHARED');
    expect(existsSync(path.join(folder, 'twins.yaml'))).toBe(false);
    expect(await weft('export', ids[0] ?? '', '--data-dir', 'data')).toMatchObject({ code: 0, out: ['twins.yaml'] });
  });
});

describe('weft export', () => {
  it('overwrites what holds something else only when it is told to', async () => {
    const target = path.join(folder, 'birds.yaml');
    const again = () => weft('export', 'birds', '--data-dir', 'data');
    writeFileSync(target, 'my own notes');
    expect(await again()).toMatchObject({ code: 1, out: [], error: [expect.stringMatching(/E_FILE_EXISTS: .*“birds\.yaml”.*--force/)] });
    expect(readFileSync(target, 'utf8')).toBe('my own notes');
    expect((await weft('export', 'birds', '--force', '--data-dir', 'data')).out).toEqual(['birds.yaml']);
    expect(readFileSync(target, 'utf8')).toContain('kind: Pipeline');
    expect(await again()).toMatchObject({ code: 0, out: ['birds.yaml'] });
  });
});

describe('a server that does not answer', () => {
  it('is named with its address, its data directory and the way to another', async () => {
    const silent = await weft('export', 'birds', '--data-dir', 'data', '--server', 'http://127.0.0.1:9');
    expect(silent.code).toBe(69);
    expect(silent.error.join()).toMatch(/^E_SERVER_SILENT: .*http:\/\/127\.0\.0\.1:9 .*\/data\).*--server.*--data-dir/);
    const missing = await weft('import', 'birds.yaml', '--data-dir', 'elsewhere');
    expect(missing.error.join()).toMatch(/^E_SERVER_MISSING: .*\/elsewhere.*--data-dir/);
  });
});
