import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestError } from '#contract/request-error.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import { copyComponent, createTestApp, twoNodes, type TestApp } from './test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
  test.start();
});
afterEach(() => test.stop());

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it was accepted'),
    (error: RequestError) => error,
  );
const begin = (definition: DraftDefinition = copyComponent(), more: { imported?: boolean; basedOn?: string } = {}) =>
  test.client.call('createDraft', { body: { definition, saveId: 's1', ...more } });
const save = (id: string, ifMatch: number, definition: DraftDefinition, saveId = `s${ifMatch + 1}`) =>
  test.client.call('saveDraft', { params: { id }, ifMatch, body: { definition, saveId } });
const publish = (id: string, ifMatch: number) => test.client.call('publishDraft', { params: { id }, ifMatch });

describe('drafts', () => {
  it('are kept as they were typed, problems, unknown keys and all', async () => {
    const typed = { metadata: { name: '_', owner: 'me' }, spec: { parameters: [{ type: 'Integer', default: '1_000' }] } };
    const draft = await begin(typed, { imported: true, basedOn: 'copy@1.0.0' });
    expect(draft).toMatchObject({ revision: 1, imported: true, basedOn: 'copy@1.0.0', definition: typed });
    expect(await begin(typed)).toEqual(draft);
    const saved = await save(draft.id, 1, {});
    expect(saved).toMatchObject({ revision: 2, imported: true, definition: {} });
    expect(await test.client.call('readDraft', { params: { id: draft.id } })).toEqual(saved);
    expect((await test.client.call('listDrafts')).items).toEqual([saved]);
  });

  it('are never overwritten: the second of two who save is told what is there', async () => {
    const { id } = await begin();
    await save(id, 1, { metadata: { name: 'theirs' } }, 'theirs');
    const told = await refusal(save(id, 1, { metadata: { name: 'mine' } }, 'mine'));
    expect(told).toMatchObject({ code: 'E_CONFLICT', status: 412, facts: { what: 'draft', name: 'theirs' } });
    expect(told.problem?.current).toEqual({ revision: 2, saveId: 'theirs' });
    expect((await test.client.call('readDraft', { params: { id } })).definition).toEqual({ metadata: { name: 'theirs' } });
    expect(await refusal(publish(id, 1))).toMatchObject({ code: 'E_CONFLICT' });
  });

  it('become a version when they are published, and are gone then', async () => {
    const { id } = await begin(copyComponent(), { imported: true });
    expect(await publish(id, 1)).toMatchObject({ ref: 'copy@1.0.0', status: 'published' });
    expect((await test.client.call('listDrafts')).items).toEqual([]);
    expect(await refusal(publish(id, 1))).toMatchObject({ code: 'E_NOT_FOUND' });
    const next = await begin(copyComponent('0.9.0'));
    expect(await refusal(publish(next.id, 1))).toMatchObject({ code: 'E_CHECK_FAILED', issues: [{ code: 'E_VERSION_NOT_NEWER' }] });
    expect((await test.client.call('listDrafts')).items).toHaveLength(1);
  });

  it('are published by the rules of every component', async () => {
    const { id } = await begin({ spec: { execution: { jobType: 'Job' } } });
    const shape = await refusal(publish(id, 1));
    expect(shape).toMatchObject({ code: 'E_CHECK_FAILED', issues: [{ code: 'E_VALUE_UNKNOWN', path: ['spec', 'execution', 'jobType'] }] });
    await save(id, 1, { metadata: { name: '-x' }, spec: { execution: { jobType: 'Container' } } });
    const rules = await refusal(publish(id, 2));
    expect(rules.issues.map(({ path }) => path.join('.'))).toEqual(expect.arrayContaining(['metadata.name', 'spec.execution.command']));
    expect((await test.client.call('listComponents')).items).toEqual([]);
  });

  it('are thrown away', async () => {
    const { id } = await begin();
    await test.client.call('removeDraft', { params: { id } });
    expect(await refusal(test.client.call('readDraft', { params: { id } }))).toMatchObject({ code: 'E_NOT_FOUND' });
  });
});

describe('a trial of a draft', () => {
  const attempt = (id: string, key = 'k', inputs: Record<string, string> = {}, parameters: Record<string, string> = {}) =>
    test.client.call('tryDraft', { params: { id }, body: { key, inputs, parameters } });
  const storeCsv = () => test.client.call('storeDataset', { params: { name: 'a.csv' }, body: 'x\n1\n' });

  it('is a run like any other, and publishes nothing', async () => {
    await storeCsv();
    const { id } = await begin();
    const run = await attempt(id, 'k', { in: 'dataset:a.csv' }, { rows: '7' });
    expect(run).toMatchObject({ pipelineId: `draft:${id}`, pipelineName: 'copy', revision: 1 });
    expect(run.plan.tasks[0]).toMatchObject({ id: 'draft', command: 'weft-op copy' });
    const read = () => test.client.call('readRun', { params: { id: run.id } });
    await vi.waitFor(async () => expect((await read()).state).toBe('succeeded'), 10_000);
    expect((await test.client.call('listRuns', { query: { pipelineId: `draft:${id}` } })).items).toMatchObject([{ id: run.id }]);
    const artifact = await test.client.call('readArtifact', { params: { id: run.id, task: 'draft', output: 'out' } });
    expect(artifact.files.length).toBeGreaterThan(0);
    expect((await test.client.call('listComponents')).items).toEqual([]);
    expect((await test.client.call('listPipelines')).items).toEqual([]);
  });

  it('starts once for one key, and again with another', async () => {
    const { id } = await begin();
    const [first, again] = [await attempt(id), await attempt(id)];
    expect(again.id).toBe(first.id);
    expect(await attempt(id, 'k2')).toMatchObject({ revision: 2 });
    const other = await begin({ ...copyComponent('1.0.0', 'other') });
    expect(await refusal(attempt(other.id))).toMatchObject({ code: 'E_KEY_REUSED' });
  });

  it('tries what is saved now, also where the same version is published', async () => {
    await test.client.call('publishComponent', { body: { definition: copyComponent() } });
    const changed = copyComponent();
    const { id } = await begin({ ...changed, spec: { ...changed.spec, execution: { ...changed.spec.execution, command: 'weft-op new' } } });
    expect((await attempt(id)).plan.tasks[0]?.command).toBe('weft-op new');
    expect((await test.client.call('componentUsage', { params: { name: 'copy' } })).runs).toEqual([]);
  });

  it('is refused with the problems of the draft, its values and its data', async () => {
    const broken = await begin({ metadata: { name: 'x' }, spec: { execution: { jobType: 'Container' } } });
    expect((await refusal(attempt(broken.id))).issues.map(({ path }) => path.join('.'))).toContain('spec.execution.command');
    const { id } = await begin();
    expect(await refusal(attempt(id, 'v', {}, { rows: 'many' }))).toMatchObject({
      code: 'E_CHECK_FAILED',
      issues: [{ code: 'E_PARAM_INT', path: ['nodes', 'draft', 'parameters', 'rows'] }],
    });
    expect(await refusal(attempt(id, 'd', { in: 'dataset:none.csv' }))).toMatchObject({ issues: [{ code: 'E_DATASET_UNKNOWN' }] });
    expect((await test.client.call('listRuns')).items).toEqual([]);
  });
});

describe('a trial of a published version', () => {
  const attempt = (version: string, parameters: Record<string, string> = {}) =>
    test.client.call('tryComponent', { params: { name: 'copy', version }, body: { key: 'k', parameters, tuning: { nodes: 1 } } });

  it('is a run of that version, and no use of it', async () => {
    await test.client.call('publishComponent', { body: { definition: copyComponent() } });
    const run = await attempt('1.0.0', { rows: '7' });
    expect(run).toMatchObject({ pipelineId: 'draft:copy@1.0.0', document: { nodes: [{ tuning: { nodes: 1 } }] } });
    expect((await test.client.call('componentUsage', { params: { name: 'copy' } })).runs).toEqual([]);
    expect(await refusal(attempt('9.0.0'))).toMatchObject({ code: 'E_KEY_REUSED' });
  });

  it('is refused where there is no such version, or its values do not fit', async () => {
    expect(await refusal(attempt('1.0.0'))).toMatchObject({ code: 'E_NOT_FOUND' });
    await test.client.call('publishComponent', { body: { definition: copyComponent() } });
    expect(await refusal(attempt('1.0.0', { rows: 'many' }))).toMatchObject({ issues: [{ code: 'E_PARAM_INT' }] });
  });
});

describe('a published version', () => {
  const deprecate = (version: string, reason = 'it leaks') =>
    test.client.call('deprecateComponent', { params: { name: 'copy', version }, body: { reason } });
  const remove = (version: string) => test.client.call('removeComponentVersion', { params: { name: 'copy', version } });
  beforeEach(async () => {
    for (const version of ['1.0.0', '1.1.0']) await test.client.call('publishComponent', { body: { definition: copyComponent(version) } });
  });

  it('that is deprecated says why, to pipelines that use it too', async () => {
    const versions = async () => (await test.client.call('listComponentVersions', { params: { name: 'copy' } })).items;
    expect((await versions()).map(({ version, status }) => [version, status])).toEqual([
      ['1.1.0', 'published'],
      ['1.0.0', 'published'],
    ]);
    expect(await deprecate('1.0.0')).toMatchObject({ status: 'deprecated', reason: 'it leaks' });
    expect((await versions())[1]).toMatchObject({ status: 'deprecated', reason: 'it leaks' });
    const { issues } = await test.client.call('checkPipeline', { body: { document: twoNodes() } });
    expect(issues).toMatchObject([
      { code: 'W_COMPONENT_DEPRECATED', path: ['nodes', 'a', 'component'], facts: { reason: 'it leaks' } },
      { code: 'W_COMPONENT_DEPRECATED', path: ['nodes', 'b', 'component'] },
    ]);
    expect((await test.client.call('publishComponent', { body: { definition: copyComponent() } })).status).toBe('deprecated');
    expect(await refusal(deprecate('9.0.0'))).toMatchObject({ code: 'E_NOT_FOUND' });
    expect(await refusal(deprecate('1.0.0', ' '))).toMatchObject({ status: 400 });
  });

  it('that is deprecated is not the one that the palette offers', async () => {
    await deprecate('1.1.0');
    expect((await test.client.call('listComponents')).items).toMatchObject([{ latest: '1.0.0', versions: ['1.1.0', '1.0.0'] }]);
    await deprecate('1.0.0');
    expect((await test.client.call('listComponents')).items).toMatchObject([{ latest: '1.1.0' }]);
  });

  it('is removed only while nothing uses it', async () => {
    const { id } = await test.client.call('createPipeline', { body: { document: twoNodes(), saveId: 's' } });
    await test.client.call('startRun', { body: { pipelineId: id, revision: 1, key: 'k' } });
    expect(await test.client.call('componentUsage', { params: { name: 'copy' } })).toMatchObject({
      pipelines: [{ id, name: 'two', version: '1.0.0', nodes: ['a', 'b'] }],
      runs: [{ pipelineName: 'two', version: '1.0.0' }],
    });
    expect(await refusal(remove('1.0.0'))).toMatchObject({ code: 'E_COMPONENT_USED', status: 409, facts: { pipelines: 1, runs: 1 } });
    await remove('1.1.0');
    expect((await test.client.call('listComponents')).items).toMatchObject([{ versions: ['1.0.0'] }]);
    expect(await refusal(remove('1.1.0'))).toMatchObject({ code: 'E_NOT_FOUND' });
  });

  it('that comes with Weft stays as it is', async () => {
    const builtIn = { definition: copyComponent('1.0.0', 'sql'), builtIn: true, createdAt: '2026-01-01T00:00:00.000Z' };
    await test.services.storage.putBuiltIns([builtIn]);
    const params = { name: 'sql', version: '1.0.0' };
    const refused = { code: 'E_COMPONENT_BUILT_IN', status: 409 };
    expect(await refusal(test.client.call('removeComponentVersion', { params }))).toMatchObject(refused);
    expect(await refusal(test.client.call('deprecateComponent', { params, body: { reason: 'x' } }))).toMatchObject(refused);
  });
});

describe('files that are uploaded one by one', () => {
  const id = 'upload-0123456789';
  const put = (path: string, body: string) => test.client.call('uploadFile', { params: { id }, query: { path }, body });

  it('become a bundle that a component may use', async () => {
    expect(await put('main.py', 'print(1)\n')).toEqual({ path: 'main.py', bytes: 9 });
    await put('lib/模型.py', '');
    const { digest } = await test.client.call('bundleUpload', { params: { id } });
    const { files } = await test.client.call('readCode', { params: { digest } });
    expect(files.map((file) => file.path).toSorted()).toEqual(['lib/模型.py', 'main.py']);
    const listed = [
      { path: 'lib/模型.py', bytes: 0 },
      { path: 'main.py', bytes: 9 },
    ];
    expect(await test.client.call('listCodeFiles', { params: { digest } })).toEqual({ items: listed });
    expect(await test.client.call('takeBundleFiles', { params: { id }, body: { digest, without: ['main.py'] } })).toEqual({ taken: 1 });
    const { digest: changed } = await test.client.call('bundleUpload', { params: { id } });
    expect(await test.client.call('listCodeFiles', { params: { digest: changed } })).toEqual({ items: listed.slice(0, 1) });
    expect(await refusal(test.client.call('listCodeFiles', { params: { digest: 'nothing' } }))).toMatchObject({ code: 'E_NOT_FOUND' });
    const definition = copyComponent();
    const execution = { ...definition.spec.execution, code: { type: 'bundle', digest } } as const;
    await test.client.call('publishComponent', { body: { definition: { ...definition, spec: { ...definition.spec, execution } } } });
  });

  it('are refused outside their folder, and are gone when they are thrown away', async () => {
    expect(await refusal(put('../main.py', 'x'))).toMatchObject({ status: 400, issues: [{ path: ['files', '../main.py'] }] });
    await put('main.py', 'x');
    await test.client.call('removeUpload', { params: { id } });
    expect(await refusal(test.client.call('bundleUpload', { params: { id } }))).toMatchObject({ code: 'E_NOT_FOUND' });
  });
});
