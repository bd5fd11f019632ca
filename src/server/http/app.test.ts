import { documentFormat } from '#domain/pipeline/document-format.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestError } from '#contract/request-error.ts';
import { followEvents } from '#contract/follow-events.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { RunEvent } from '#domain/run/run-event.ts';
import { bundleDigest } from '#domain/component/bundle-digest.ts';
import { createScriptedEngine } from '#engines/scripted/scripted-engine.ts';
import { copyComponent, createTestApp, twoNodes, type TestApp } from './test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
  test.start();
});
afterEach(() => test.stop());

const publish = (definition = copyComponent()) => test.client.call('publishComponent', { body: { definition } });
const create = (name = 'two', saveId = 's1') => test.client.call('createPipeline', { body: { document: twoNodes(name), saveId } });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it was accepted'),
    (error: RequestError) => error,
  );

async function runToEnd(pipelineId: string, revision = 1, key = 'k1') {
  const run = await test.client.call('startRun', { body: { pipelineId, revision, key } });
  return vi.waitFor(async () => {
    const now = await test.client.call('readRun', { params: { id: run.id } });
    expect(['succeeded', 'failed', 'cancelled']).toContain(now.state);
    return now;
  }, 10_000);
}

describe('components', () => {
  it('are published once and for all', async () => {
    const published = await publish();
    expect(published).toMatchObject({ ref: 'copy@1.0.0', status: 'published', builtIn: false });
    expect(await publish()).toEqual(published);
    expect(await test.client.call('readComponent', { params: { name: 'copy', version: '1.0.0' } })).toEqual(published);
    const changed = await refusal(publish({ ...copyComponent(), metadata: { ...copyComponent().metadata, description: 'other' } }));
    expect(changed).toMatchObject({ code: 'E_VERSION_EXISTS', status: 409, facts: { next: '1.0.1' } });
  });

  it('are listed by their newest version', async () => {
    await publish();
    await publish(copyComponent('1.10.0'));
    const { items } = await test.client.call('listComponents');
    expect(items).toMatchObject([{ name: 'copy', latest: '1.10.0', versions: ['1.10.0', '1.0.0'] }]);
    const read = await test.client.call('readComponents', { body: { refs: ['copy@1.0.0', 'none@1.0.0', 'nonsense', 'copy@1.0.0'] } });
    expect(read.items.map((item) => item.ref)).toEqual(['copy@1.0.0']);
  });

  it('are refused with a version that is not above the latest, and a name that differs only in case', async () => {
    await publish(copyComponent('2.0.0'));
    expect(await refusal(publish(copyComponent('1.5.0')))).toMatchObject({
      code: 'E_CHECK_FAILED',
      issues: [{ code: 'E_VERSION_NOT_NEWER' }],
    });
    expect(await refusal(publish(copyComponent('3.0.0', 'Copy')))).toMatchObject({ code: 'E_NAME_TAKEN', status: 409 });
  });

  it('are refused with problems, and nothing is stored', async () => {
    const { spec, ...rest } = copyComponent();
    const doubled = { ...rest, spec: { ...spec, parameters: [...spec.parameters, ...spec.parameters] } };
    const error = await refusal(publish(doubled));
    expect(error).toMatchObject({ code: 'E_CHECK_FAILED', status: 400 });
    expect(error.issues.length).toBeGreaterThan(0);
    expect((await test.client.call('checkComponent', { body: { definition: doubled } })).issues.length).toBeGreaterThan(0);
    expect((await test.client.call('listComponents')).items).toEqual([]);
  });

  it('bring code as a stored bundle, never as a folder of the sender’s machine', async () => {
    const withCode = (code: NonNullable<ReturnType<typeof copyComponent>['spec']['execution']['code']>) => {
      const definition = copyComponent();
      return { ...definition, spec: { ...definition.spec, execution: { ...definition.spec.execution, code } } };
    };
    const bytes = new TextEncoder().encode('print(1)\n');
    const digest = bundleDigest([{ path: 'main.py', bytes }]);
    expect(await refusal(publish(withCode({ type: 'local', path: '/etc' })))).toMatchObject({ issues: [{ code: 'E_CODE_LOCAL' }] });
    expect(await refusal(publish(withCode({ type: 'bundle', digest })))).toMatchObject({ issues: [{ code: 'E_CODE_UNKNOWN' }] });
    const files = [{ path: 'main.py', base64: btoa('print(1)\n') }];
    expect(await test.client.call('storeCode', { body: { files } })).toEqual({ digest });
    expect(await test.client.call('readCode', { params: { digest } })).toEqual({ files });
    await publish(withCode({ type: 'bundle', digest }));
  });

  it.each(['../up', '/root', 'a//b', 'a/./b', 'a\\b', 'a/../../b', ''])('never store code at “%s”', async (path) => {
    expect((await refusal(test.client.call('storeCode', { body: { files: [{ path, base64: '' }] } }))).status).toBe(400);
  });
});

describe('pipelines', () => {
  it('are saved as drafts, problems and all', async () => {
    const created = await create();
    expect(created).toMatchObject({ revision: 1, saveId: 's1' });
    const saved = await test.client.call('savePipeline', {
      params: { id: created.id },
      ifMatch: 1,
      body: { document: twoNodes('new name'), saveId: 's2' },
    });
    expect(saved.revision).toBe(2);
    expect(saved).not.toHaveProperty('document');
    const read = await test.client.call('readPipeline', { params: { id: created.id } });
    expect(read).toEqual({ ...saved, document: twoNodes('new name') });
    expect((await test.client.call('readRevision', { params: { id: created.id, revision: 1 } })).document).toEqual(created.document);
    expect((await test.client.call('listPipelines')).items).toMatchObject([
      { name: 'new name', revision: 2, nodeCount: 2, picture: { links: [[0, 1]] }, lastRun: null },
    ]);
  });

  it('have snapshots: revisions with a name', async () => {
    const { id } = await create();
    await test.client.call('savePipeline', { params: { id }, ifMatch: 1, body: { document: twoNodes('later'), saveId: 's2' } });
    const named = await test.client.call('nameRevision', { params: { id, revision: 1 }, body: { name: ' baseline ' } });
    expect(named).toMatchObject({ revision: 1, name: 'baseline' });
    const list = async (query: { named?: boolean; before?: number } = {}) =>
      (await test.client.call('listRevisions', { params: { id }, query })).items.map(({ revision, name }) => [revision, name]);
    expect(await list()).toEqual([
      [2, null],
      [1, 'baseline'],
    ]);
    expect(await list({ named: true })).toEqual([[1, 'baseline']]);
    expect(await list({ before: 1 })).toEqual([]);
    expect(await test.client.call('forgetRevisionName', { params: { id, revision: 1 } })).toMatchObject({ revision: 1, name: null });
    expect((await test.client.call('readPipeline', { params: { id } })).revision).toBe(2);
    const missing = { code: 'E_NOT_FOUND', status: 404 };
    expect(await refusal(test.client.call('nameRevision', { params: { id, revision: 3 }, body: { name: 'x' } }))).toMatchObject(missing);
    expect(await refusal(test.client.call('listRevisions', { params: { id: 'none' } }))).toMatchObject(missing);
  });

  it('keep what somebody gives up as a snapshot, and stay what they are', async () => {
    const { id, document } = await create();
    const body = { document: twoNodes('given up'), saveId: 'mine', format: documentFormat, name: ' Mine ' };
    const newest = await test.client.call('keepAside', { params: { id }, body });
    expect(newest).toMatchObject({ revision: 3, document });
    expect(await test.client.call('keepAside', { params: { id }, body })).toEqual(newest);
    expect((await test.client.call('listRevisions', { params: { id }, query: { named: true } })).items).toMatchObject([
      { revision: 2, name: 'Mine' },
    ]);
    expect((await test.client.call('readRevision', { params: { id, revision: 2 } })).document).toEqual(body.document);
    expect(await refusal(test.client.call('keepAside', { params: { id: 'none' }, body }))).toMatchObject({ code: 'E_NOT_FOUND' });
  });

  it('of a newer Weft are shown whole, and neither saved nor run by an older one', async () => {
    const made = { ...twoNodes(), moods: ['calm'] };
    const first = { id: 'p', saveId: 's', updatedAt: new Date(0).toISOString(), format: documentFormat + 1, document: made };
    await test.services.storage.createPipeline(first);
    expect(await test.client.call('readPipeline', { params: { id: 'p' } })).toEqual({ ...first, revision: 1 });
    const save = (format?: number) =>
      test.client.call('savePipeline', { params: { id: 'p' }, ifMatch: 1, body: { document: twoNodes('mine'), saveId: 'mine', format } });
    const tooOld = { code: 'E_CLIENT_TOO_OLD', status: 409, facts: { name: 'two', found: documentFormat + 1 } };
    expect(await refusal(save(documentFormat))).toMatchObject({ ...tooOld, facts: { ...tooOld.facts, known: documentFormat } });
    expect(await refusal(save())).toMatchObject({ ...tooOld, facts: { ...tooOld.facts, known: 1 } });
    const aside = { document: twoNodes('mine'), saveId: 'mine', format: documentFormat, name: 'mine' };
    expect(await refusal(test.client.call('keepAside', { params: { id: 'p' }, body: aside }))).toMatchObject(tooOld);
    expect(await refusal(save(documentFormat + 1))).toMatchObject({ code: 'E_REQUEST_INVALID' });
    expect(await refusal(test.client.call('startRun', { body: { pipelineId: 'p', revision: 1, key: 'k' } }))).toMatchObject(tooOld);
    expect(await refusal(test.client.call('compilePipeline', { params: { id: 'p' } }))).toMatchObject(tooOld);
    expect(await test.services.storage.readPipeline('p')).toEqual({ ...first, revision: 1 });
  });

  it('are never overwritten: a stale save gets what is there now, a missing If-Match 428', async () => {
    const { id } = await create();
    const save = (ifMatch: number, saveId: string) =>
      test.client.call('savePipeline', { params: { id }, ifMatch, body: { document: twoNodes(saveId), saveId } });
    await save(1, 'theirs');
    expect(await refusal(save(1, 'mine'))).toMatchObject({
      code: 'E_CONFLICT',
      status: 412,
      problem: { current: { revision: 2, saveId: 'theirs' } },
    });
    expect((await save(1, 'theirs')).revision).toBe(2);
    const bare = await test.app.request(`http://127.0.0.1:4321/api/pipelines/${id}`, {
      method: 'PUT',
      headers: { authorization: 'Bearer the-bearer-of-the-tests', 'content-type': 'application/json' },
      body: JSON.stringify({ document: twoNodes(), saveId: 'x' }),
    });
    expect(bare.status).toBe(428);
  });

  it('are removed', async () => {
    const { id } = await create();
    await test.client.call('removePipeline', { params: { id } });
    expect(await refusal(test.client.call('readPipeline', { params: { id } }))).toMatchObject({ code: 'E_NOT_FOUND', status: 404 });
    expect((await test.client.call('listPipelines')).items).toEqual([]);
  });

  it('are checked and compiled without storing or running anything', async () => {
    const { issues } = await test.client.call('checkPipeline', { body: { document: twoNodes() } });
    expect(issues.filter((issue) => issue.severity === 'error').length).toBeGreaterThan(0);
    await publish();
    const { id } = await create();
    expect((await test.client.call('compilePipeline', { params: { id } })).tasks.map((task) => task.id)).toEqual(['a', 'b']);
    expect((await test.client.call('compilePipeline', { params: { id }, query: { only: 'b' } })).tasks.map((task) => task.id)).toEqual([
      'b',
    ]);
    expect((await test.client.call('listRuns')).items).toEqual([]);
  });
});

describe('runs', () => {
  it('play through and can be looked at', async () => {
    await publish();
    const { id } = await create();
    const run = await runToEnd(id);
    expect(run).toMatchObject({ state: 'succeeded', pipelineName: 'two', revision: 1, taskCounts: { succeeded: 2 } });
    const artifact = await test.client.call('readArtifact', { params: { id: run.id, task: 'b', output: 'out' } });
    expect(artifact).toMatchObject({ format: 'table', view: { kind: 'table' } });
    const page = await test.client.call('readArtifactTable', { params: { id: run.id, task: 'b', output: 'out' }, query: { limit: 2 } });
    expect(page.rows.length).toBe(2);
    const [file] = artifact.files;
    const download = await test.client.call('readArtifactFile', {
      params: { id: run.id, task: 'b', output: 'out' },
      query: { path: file?.path ?? '' },
    });
    expect(download.headers.get('content-disposition')).toContain('attachment');
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
    expect((await download.arrayBuffer()).byteLength).toBe(file?.bytes);
    const log = await test.client.call('readLog', { params: { id: run.id, task: 'a' } });
    expect(log.headers.get('weft-log-ended')).toBe('true');
    expect(Number(log.headers.get('weft-next-offset'))).toBe((await log.arrayBuffer()).byteLength);
    expect((await test.client.call('listRuns', { query: { pipelineId: id } })).items).toMatchObject([{ id: run.id, state: 'succeeded' }]);
    expect((await test.client.call('listPipelines')).items).toMatchObject([{ lastRun: { id: run.id, state: 'succeeded' } }]);
  });

  it('say what their revision is called, by the name that it has today', async () => {
    await publish();
    const { id } = await create();
    const run = await runToEnd(id);
    expect(run.revisionName).toBeNull();
    await test.client.call('nameRevision', { params: { id, revision: 1 }, body: { name: 'base' } });
    expect(await test.client.call('readRun', { params: { id: run.id } })).toMatchObject({ revision: 1, revisionName: 'base' });
    expect((await test.client.call('listRuns', { query: { pipelineId: id } })).items).toMatchObject([{ revisionName: 'base' }]);
  });

  it.each(['../../weft.db', '/etc/passwd', 'data.csv/../data.csv', 'nothing'])('don’t give out the file “%s”', async (path) => {
    await publish();
    const run = await runToEnd((await create()).id);
    expect(
      await refusal(test.client.call('readArtifactFile', { params: { id: run.id, task: 'a', output: 'out' }, query: { path } })),
    ).toMatchObject({ status: 404 });
  });

  it('start once for one key, however often it is sent', async () => {
    await publish();
    const { id } = await create();
    const start = () => test.client.call('startRun', { body: { pipelineId: id, revision: 1, key: 'same' } });
    const runs = await Promise.all([start(), start(), start(), start(), start()]);
    expect(new Set(runs.map((run) => run.id)).size).toBe(1);
    expect((await test.client.call('listRuns')).items).toHaveLength(1);
    const other = await create('other', 'o1');
    expect(await refusal(test.client.call('startRun', { body: { pipelineId: other.id, revision: 1, key: 'same' } }))).toMatchObject({
      code: 'E_KEY_REUSED',
    });
  });

  it('take an id and a revision, never a graph', async () => {
    await publish();
    const { id } = await create();
    const response = await test.app.request('http://127.0.0.1:4321/api/runs', {
      method: 'POST',
      headers: { authorization: 'Bearer the-bearer-of-the-tests', 'content-type': 'application/json' },
      body: JSON.stringify({ pipelineId: id, revision: 1, key: 'k', graph: twoNodes() }),
    });
    expect(response.status).toBe(400);
    expect((await test.client.call('listRuns')).items).toEqual([]);
  });

  it('are refused with the pipeline’s problems', async () => {
    const { id } = await create();
    const error = await refusal(test.client.call('startRun', { body: { pipelineId: id, revision: 1, key: 'k' } }));
    expect(error).toMatchObject({ code: 'E_CHECK_FAILED', status: 400 });
    expect(error.issues.map((issue) => issue.severity)).toContain('error');
    const empty = await test.client.call('createPipeline', { body: { document: { metadata: { name: 'e' } }, saveId: 'e' } });
    expect(await refusal(test.client.call('startRun', { body: { pipelineId: empty.id, revision: 1, key: 'e' } }))).toMatchObject({
      issues: [{ code: 'E_PLAN_EMPTY' }],
    });
  });

  it('of a part take results that still fit from earlier runs', async () => {
    await publish();
    const { id } = await create();
    const only = (key: string, revision = 1) =>
      test.client.call('startRun', { body: { pipelineId: id, revision, key, selection: { only: 'b' } } });
    expect(await refusal(only('too early'))).toMatchObject({ issues: [{ code: 'E_RESULT_MISSING', facts: { node: 'a' } }] });
    const whole = await runToEnd(id);
    const part = await only('now');
    expect((await test.services.storage.readRun(part.id))?.reuse).toEqual({ a: whole.id });
    const [a, b] = twoNodes().nodes;
    if (a === undefined || b === undefined) throw new Error('two nodes');
    await test.client.call('savePipeline', {
      params: { id },
      ifMatch: 1,
      body: { document: { ...twoNodes(), nodes: [{ ...a, parameters: { rows: '9' } }, b] }, saveId: 's2' },
    });
    expect(await refusal(only('stale', 2))).toMatchObject({ issues: [{ code: 'E_RESULT_MISSING' }] });
  });

  it('can be cancelled', async () => {
    await test.stop();
    test = createTestApp({ engine: createScriptedEngine({ script: () => ({ queuedMs: 0, runningMs: 60_000 }) }) });
    test.start();
    await publish();
    const { id } = await create();
    const run = await test.client.call('startRun', { body: { pipelineId: id, revision: 1, key: 'k' } });
    await test.client.call('cancelRun', { params: { id: run.id } });
    await vi.waitFor(async () => expect((await test.client.call('readRun', { params: { id: run.id } })).state).toBe('cancelled'), 5000);
  });

  it('are followed to their end, and from any point again', async () => {
    await publish();
    const { id } = await create();
    const run = await test.client.call('startRun', { body: { pipelineId: id, revision: 1, key: 'k' } });
    const follow = async (after?: number) => {
      const events: RunEvent[] = [];
      for await (const { value } of followEvents(
        test.client,
        'followRun',
        { params: { id: run.id } },
        { after, signal: AbortSignal.timeout(10_000) },
      ))
        events.push(value);
      return events;
    };
    const all = await follow();
    expect(all.map((event) => event.seq)).toEqual(all.map((_event, index) => index + 1));
    expect(all.at(-1)?.event).toMatchObject({ type: 'run.state', state: 'succeeded' });
    expect(await follow(3)).toEqual(all.slice(3));
    expect(await follow(1000)).toEqual([]);
  });
});

describe('datasets', () => {
  const csv = 'name,age\nAda,36\nGrace,\n"O, B",45\n';
  const store = (name: string, body: BodyInit = csv) => test.client.call('storeDataset', { params: { name }, body });

  it('are stored once, shown as a table and removed', async () => {
    expect(await store('people.csv')).toMatchObject({ name: 'people.csv', bytes: csv.length });
    expect(await refusal(store('People.csv'))).toMatchObject({ code: 'E_NAME_TAKEN' });
    const page = await test.client.call('readDatasetTable', { params: { name: 'people.csv' }, query: { offset: 1 } });
    expect(page).toMatchObject({
      rowCount: 3,
      rows: [
        ['Grace', null],
        ['O, B', '45'],
      ],
      columns: [
        { name: 'name', type: 'String' },
        { name: 'age', type: 'Int', nulls: 1, min: '36', max: '45' },
      ],
    });
    await test.client.call('removeDataset', { params: { name: 'people.csv' } });
    expect(await refusal(test.client.call('removeDataset', { params: { name: 'people.csv' } }))).toMatchObject({ status: 404 });
  });

  it('name the pipelines that read them now', async () => {
    await store('people.csv');
    const usage = async () => (await test.client.call('datasetUsage', { params: { name: 'people.csv' } })).items;
    expect(await usage()).toEqual([]);
    const document = (uri: string): PipelineDocument => {
      const node = {
        id: 'read',
        component: 'read-table@1.0.0',
        parameters: {},
        inputs: { source: { uri } },
        outputs: {},
        position: { x: 0, y: 0 },
      };
      return { metadata: { name: 'reader' }, variables: [], nodes: [node] };
    };
    const { id } = await test.client.call('createPipeline', { body: { document: document('dataset:people.csv'), saveId: 's1' } });
    await test.client.call('createPipeline', { body: { document: document('dataset:people.csv.old'), saveId: 's2' } });
    expect(await usage()).toEqual([{ id, name: 'reader' }]);
    await test.client.call('savePipeline', {
      params: { id },
      ifMatch: 1,
      body: { document: document('oss://b/people.csv'), saveId: 's3' },
    });
    expect(await usage()).toEqual([]);
    expect(await refusal(test.client.call('datasetUsage', { params: { name: 'none.csv' } }))).toMatchObject({ status: 404 });
  });

  it.each(['.hidden', 'a b', 'ü.csv', 'x'.repeat(101), '..'])('can’t be called “%s”', async (name) => {
    expect((await refusal(store(name))).status).toBeGreaterThanOrEqual(400);
    expect((await test.client.call('listDatasets')).items).toEqual([]);
  });

  it('that are no table say so', async () => {
    await store('broken.json', '{"a":');
    expect(await refusal(test.client.call('readDatasetTable', { params: { name: 'broken.json' } }))).toMatchObject({
      code: 'E_NOT_A_TABLE',
      status: 400,
    });
  });
});

describe('the workspace', () => {
  it('tells its changes from now on', async () => {
    await publish();
    const end = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      const options = { signal: end.signal, onState: (state: string) => void seen.push(state) };
      for await (const { value } of followEvents(test.client, 'followWorkspace', {}, options))
        seen.push(`${value.what} ${value.revision ?? ''}`);
    })();
    await vi.waitFor(() => expect(seen).toEqual(['live']));
    await create();
    await vi.waitFor(() => expect(seen).toEqual(['live', 'pipeline 1']));
    end.abort();
    await following;
  });

  it('describes itself as OpenAPI and as a page without scripts', async () => {
    const document = await test.client.call('readOpenApi');
    expect(document).toMatchObject({
      openapi: '3.1.0',
      paths: { '/api/runs/{id}': { get: { operationId: 'readRun' } } },
      components: { schemas: { Problem: { type: 'object' }, Pipeline: {}, PipelineDocumentInput: {} } },
    });
    expect(JSON.stringify(document)).not.toContain('#/$defs');
    const page = await test.app.request('http://127.0.0.1:4321/api/docs', { headers: { authorization: 'Bearer the-bearer-of-the-tests' } });
    expect(await page.text()).not.toMatch(/<script/i);
  });
});
