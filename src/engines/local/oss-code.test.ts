import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsUntilOver, runPlan, taskEvents, textOf } from '../engine.contract.ts';
import { buildPlan } from '../plan-builder.ts';
import type { LocalEngine } from './local-engine.ts';
import { writeConnections } from './sealed-connections.ts';
import { startTestEngine } from './test-engine.ts';
import { startOssDouble, type OssDouble } from './testing/oss-double.ts';

let store: OssDouble;
let engine: LocalEngine;
let dataDir: string;
let end: () => Promise<void>;
beforeAll(async () => {
  store = await startOssDouble('bucket');
});
afterAll(() => store.end());
beforeEach(async () => {
  store.objects.clear();
  ({ engine, dataDir, end } = await startTestEngine({ httpOssHosts: [store.endpoint] }));
});
afterEach(() => end());

const put = (files: Readonly<Record<string, string | Buffer>>) => {
  for (const [key, content] of Object.entries(files)) store.objects.set(key, Buffer.from(content));
};
const ossTask = (path: string, command = 'true', bucket = 'bucket') => ({
  id: 'a',
  command,
  code: { type: 'oss' as const, uri: `oss://${bucket}.${store.endpoint}/${path}` },
});

const otherTask = (path: string) => ({ ...ossTask(path, 'true', 'private'), id: 'b' });

describe('code from an OSS directory', () => {
  it('is all that lies below it, byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 31) % 256));
    put({
      'tool/main.sh': 'cat "deep/名 字+&.txt"\n',
      'tool/deep/名 字+&.txt': 'read\n',
      'tool/deep/': '',
      'tool/data': bytes,
      'toolbox/x': '',
    });
    const command = 'sh main.sh; cksum < data; find . -type f | wc -l';
    const events = await runPlan(engine, [ossTask('tool/', command), { id: 'b', command: `printf x`, dependsOn: ['a'] }], 'run');
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded' });
    const [text, sum, count] = textOf((await engine.logs('run', 'a', 0, 0)).bytes).split('\n');
    expect([text, sum?.split(' ')[1], count?.trim()]).toEqual(['read', String(bytes.length), '3']);
    expect(store.requests.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
  });

  it.each([
    ['nothing there', 'bucket', 'none/', {}, 'There are no files'],
    ['no bucket', 'other', 'tool/', {}, 'NoSuchBucket'],
    ['a name that climbs', 'bucket', 'tool/', { 'tool/x/../../../../out': 'x' }, 'can’t be the path of a file'],
    ['an absolute name', 'bucket', 'tool/', { 'tool//etc/x': 'x' }, 'can’t be the path of a file'],
    ['a file that is a directory too', 'bucket', 'tool/', { 'tool/a': 'x', 'tool/a/b': 'x' }, 'The code can’t be fetched'],
    ['not a directory', 'bucket', 'tool', { tool: 'x' }, 'is not an OSS directory'],
  ])('fails with the reason: %s', async (_what, bucket, path, files, message) => {
    put(files);
    const last = taskEvents(await runPlan(engine, [ossTask(path, 'true', bucket)], 'run'), 'a').at(-1);
    expect(last).toMatchObject({ state: 'failed', reason: 'code-unavailable' });
    expect(last?.message).toContain(message);
  });

  it('is read with the key of its endpoint, which nothing else gets to see', async () => {
    const { endpoint, accessKeyId, secret } = store;
    const connection = { kind: 'oss' as const, endpoint, region: 'eu-1', pathStyle: true, accessKeyId };
    writeConnections(dataDir, [{ ...connection, secret }]);
    put({ 'tool/main.sh': 'env; cat /proc/self/environ; echo read\n' });
    const events = await runPlan(engine, [ossTask('tool/', 'sh main.sh', 'private'), otherTask('none/')], 'run');
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'succeeded' });
    expect(taskEvents(events, 'b').at(-1)).toMatchObject({ state: 'failed' });
    expect(store.requests.at(-1)?.authorization).toContain('Credential=the-key/');
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) => join(dataDir, name));
    const kept = files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile()).map((file) => readFileSync(file));
    expect(kept.length).toBeGreaterThan(5);
    const seen = [...kept, JSON.stringify(events), textOf((await engine.logs('run', 'a', 0, 0)).bytes), JSON.stringify(store.requests)];
    expect(seen.filter((text) => forms.some((form) => text.includes(form)))).toEqual([]);
  });

  it('needs a key where not everybody may read, and says where it is kept', async () => {
    put({ 'tool/main.sh': 'x' });
    const events = await runPlan(engine, [{ ...ossTask('tool/', 'true', 'private'), retry: { maxAttempts: 3 } }], 'run');
    const { endpoint } = store;
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'failed', reason: 'login-refused', attempt: 1 });
    expect(events.filter((event) => event.type === 'run.note')).toMatchObject([
      { code: 'E_ENGINE_LOGIN_NEEDED', facts: { host: endpoint } },
    ]);
  });

  it('can be cancelled while it is fetched', async () => {
    put({ 'tool/hanging': 'x' });
    await engine.submit({ runId: 'run', plan: buildPlan([ossTask('tool/')]), reuse: {} });
    await store.asked;
    await engine.cancel('run');
    const events = (await eventsUntilOver(engine, 'run')).map(({ event }) => event);
    expect(taskEvents(events, 'a').at(-1)).toMatchObject({ state: 'cancelled' });
  });

  it('is checked before the run', async () => {
    const codes = async (path: string) => (await engine.check(buildPlan([ossTask(path)]))).map(({ code }) => code);
    expect(await codes('tool/')).toEqual([]);
    expect(await codes('tool')).toEqual(['E_CODE_DIRECTORY']);
  });
});
