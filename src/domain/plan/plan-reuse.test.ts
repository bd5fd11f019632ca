import { describe, expect, it } from 'vitest';
import { component, lookup, node, pipeline } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import type { ComponentDefinition } from '../component/component.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { compilePipeline } from './compile.ts';
import { planReuse, type KnownResult, type ReuseSource } from './plan-reuse.ts';
import type { RunPlan } from './run-plan.ts';
import { askedNodes, type Selection } from './selection.ts';

const step = (execution: Partial<ComponentDefinition['spec']['execution']> = {}, version = '1.0.0') =>
  component(
    'step',
    {
      inputs: [{ name: 'in', sources: ['OSS'], required: false }],
      outputs: [{ name: 'out', storage: 'OSS' }],
      parameters: [{ name: 'rows', type: 'Int', default: '3' }],
      execution,
    },
    version,
  );

const nodeOf = (id: string, from?: string, more: Partial<PipelineNode> = {}) =>
  node(id, 'step@1.0.0', { inputs: from === undefined ? { in: { uri: 'dataset:rows.csv' } } : { in: { from: `${from}.out` } }, ...more });
/** a → b → c, and a → d. */
const row = (changes: Readonly<Record<string, Partial<PipelineNode>>> = {}): PipelineDocument =>
  pipeline([
    nodeOf('a', undefined, changes['a']),
    nodeOf('b', 'a', changes['b']),
    nodeOf('c', 'b', changes['c']),
    nodeOf('d', 'a', changes['d']),
  ]);

function planOf(document: PipelineDocument, selection: Selection = {}, ...components: ComponentDefinition[]): RunPlan {
  const known = lookup(...(components.length > 0 ? components : [step(), step({}, '1.0.1')]));
  const compiled = compilePipeline({ pipeline: document, components: known, machineTypes: defaultMachineTypes, selection });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.value;
}

const madeAt = '2026-01-02T00:00:00.000Z';

function resultsOf(plan: RunPlan, changes: Readonly<Record<string, Partial<KnownResult> | null>> = {}): Map<string, KnownResult> {
  const all = plan.tasks.map(
    (task) => [task.id, { run: 'before', madeAt, task, cacheKey: task.cacheKey, kept: true, ...changes[task.id] }] as const,
  );
  return new Map(all.filter(([id]) => changes[id] !== null));
}

/** What becomes of each task: `reused`, or why it runs. */
function outcomesOf(plan: RunPlan, results: ReuseSource['results'], more: Partial<ReuseSource> = {}): Record<string, string> {
  const outcomes = planReuse({ plan, results, asked: new Set(), storedAt: () => undefined, ...more });
  const texts = [...outcomes].map(([id, one]): [string, string] => [
    id,
    one.outcome === 'reused' ? `reused ${one.run}` : one.reasons.map(({ kind, names }) => [kind, ...names].join(' ')).join(', '),
  ]);
  return Object.fromEntries(texts);
}

const reused = 'reused before';

describe('what runs and what is taken over', () => {
  it('runs everything where there is no result', () => {
    expect(outcomesOf(planOf(row()), new Map())).toEqual({ a: 'no-result', b: 'no-result', c: 'no-result', d: 'no-result' });
  });

  it('takes over everything where nothing has changed', () => {
    expect(outcomesOf(planOf(row()), resultsOf(planOf(row())))).toEqual({ a: reused, b: reused, c: reused, d: reused });
  });

  it('runs a changed node and what lies behind it, and names the parameter', () => {
    const plan = planOf(row({ b: { parameters: { rows: '9' } } }));
    expect(outcomesOf(plan, resultsOf(planOf(row())))).toEqual({ a: reused, b: 'parameters rows', c: 'upstream b', d: reused });
  });

  it('names the version of the component, and the node that a link now comes from', () => {
    const plan = planOf(row({ c: { component: 'step@1.0.1' }, d: { inputs: { in: { from: 'b.out' } } } }));
    expect(outcomesOf(plan, resultsOf(planOf(row())))).toMatchObject({ c: 'component step@1.0.0 step@1.0.1', d: 'inputs in' });
  });

  it('says that something else decides it where an old plan can’t be read any more', () => {
    const plan = planOf(row({ a: { parameters: { rows: '9' } } }));
    expect(outcomesOf(plan, resultsOf(planOf(row()), { a: { task: null } }))['a']).toBe('code');
  });

  it('runs what was taken away, and all that reads it', () => {
    const plan = planOf(row());
    expect(outcomesOf(plan, resultsOf(plan, { b: { kept: false } }))).toEqual({ a: reused, b: 'removed', c: 'upstream b', d: reused });
    expect(outcomesOf(plan, resultsOf(plan, { a: null }))).toEqual({ a: 'no-result', b: 'upstream a', c: 'upstream b', d: 'upstream a' });
  });

  it('runs what reads uploaded data that was replaced since', () => {
    const plan = planOf(row());
    const storedAt = (uri: string) => (uri === 'dataset:rows.csv' ? '2026-01-03T00:00:00.000Z' : undefined);
    expect(outcomesOf(plan, resultsOf(plan), { storedAt })['a']).toBe('data in');
    expect(outcomesOf(plan, resultsOf(plan), { storedAt: () => '2026-01-01T00:00:00.000Z' })['a']).toBe(reused);
  });

  it.each([
    [{ type: 'git', url: 'https://host/code.git', branch: 'main' }, 'moving-code'],
    [{ type: 'git', url: 'https://host/code.git', commit: '0123456789012345678901234567890123456789' }, reused],
    [{ type: 'oss', uri: 'oss://bucket.endpoint/code/' }, 'moving-code'],
    [{ type: 'bundle', digest: `sha256:${'0'.repeat(64)}` }, reused],
  ] as const)('knows which code may change under its name: %o', (code, expected) => {
    const plan = planOf(row(), {}, step({ code }));
    expect(outcomesOf(plan, resultsOf(plan))['a']).toBe(expected);
  });

  it('runs what writes to an address of its own, where others may have written since', () => {
    const plan = planOf(row({ d: { outputs: { out: { uri: 'oss://bucket.endpoint/table/' } } } }));
    expect(outcomesOf(plan, resultsOf(plan))).toEqual({ a: reused, b: reused, c: reused, d: 'publishes out' });
  });
});

describe('what was asked for', () => {
  const full = planOf(row());

  it.each<readonly [Selection, Readonly<Record<string, string>>]>([
    [{ from: 'b' }, { b: 'asked', c: 'upstream b' }],
    [{ to: 'b' }, { a: reused, b: reused }],
    [{ only: 'b' }, { b: 'asked' }],
    [{ nodes: ['b', 'd'] }, { b: 'asked', d: 'asked' }],
    [{ nodes: ['a', 'c'] }, { a: 'asked', c: 'asked' }],
    [
      { from: 'a', to: 'c' },
      { a: 'asked', b: 'upstream a', c: 'upstream b' },
    ],
  ])('runs again, and what lies behind it: %o', (selection, expected) => {
    const plan = planOf(row(), selection);
    expect(outcomesOf(plan, resultsOf(full), { asked: askedNodes(selection) })).toEqual(expected);
  });

  it('may be everything', () => {
    const asked = new Set(full.tasks.map(({ id }) => id));
    expect(outcomesOf(full, resultsOf(full), { asked })).toEqual({ a: 'asked', b: 'asked', c: 'asked', d: 'asked' });
  });
});
