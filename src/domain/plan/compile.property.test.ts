import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Constraint, Parameter } from '../param/parameter.ts';
import { checkValue } from '../param/check-value.ts';
import { closureOf } from '../pipeline/graph.ts';
import { toLiteral } from '../pipeline/variable-ref.ts';
import { component, lookup, node, pipeline } from '../pipeline/pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { compilePipeline } from './compile.ts';
import { runPlanSchema, type PlanTask, type RunPlan } from './run-plan.ts';
import type { Selection } from './selection.ts';
import { validPipeline, validRules } from './valid-pipeline.arbitrary.ts';

const manyRuns = { numRuns: 1000 };

function compile(document: PipelineDocument, selection?: Selection): RunPlan {
  const plan = compilePipeline({ pipeline: document, ...validRules, selection });
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return plan.value;
}

function turned<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toReversed());
}

function turnedNode(one: PipelineNode): PipelineNode {
  return {
    position: one.position,
    outputs: turned(one.outputs),
    inputs: turned(one.inputs),
    parameters: turned(one.parameters),
    ...(one.label !== undefined && { label: one.label }),
    tuning: one.tuning,
    component: one.component,
    id: one.id,
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const member of Object.values(Object.freeze(value))) deepFreeze(member);
  return value;
}

const anyOf = <T>(list: readonly T[], pick: number): T => {
  const member = list[pick % list.length];
  if (member === undefined) throw new Error('empty list');
  return member;
};

describe('a compiled plan', () => {
  it('is of its schema, with every task behind those it needs, in the same bytes for any order of nodes and keys (C1)', () => {
    fc.assert(
      fc.property(validPipeline, fc.infiniteStream(fc.nat()), (document, random) => {
        const plan = compile(document);
        expect(runPlanSchema.parse(plan)).toEqual(plan);
        const places = new Map(plan.tasks.map((task, position) => [task.id, position]));
        plan.tasks.forEach((task, position) => {
          for (const id of task.dependsOn) expect(places.get(id)).toBeLessThan(position);
        });
        const shuffled = document.nodes.map((one) => ({ one, key: random.next().value })).toSorted((left, right) => left.key - right.key);
        const other = { nodes: shuffled.map(({ one }) => turnedNode(one)), variables: document.variables, metadata: document.metadata };
        expect(JSON.stringify(compile(other))).toBe(JSON.stringify(plan));
      }),
      manyRuns,
    );
  });

  it.each<[string, (document: PipelineDocument, at: PipelineNode) => PipelineDocument, string]>([
    [
      'a cycle',
      (document, at) => ({
        ...document,
        nodes: [...replace(document, at.id, 'zz.out').nodes, node('zz', 'PyTorch@1.0.0', { inputs: { data: { from: `${at.id}.out` } } })],
      }),
      'E_LINK_CYCLE',
    ],
    ['a link to itself', (document, at) => replace(document, at.id, `${at.id}.out`), 'E_LINK_SELF'],
    ['a link to nowhere', (document, at) => replace(document, at.id, 'zz.out'), 'E_UNKNOWN_NODE'],
    ['an id twice', (document, at) => ({ ...document, nodes: [...document.nodes, at] }), 'E_NODE_ID_TAKEN'],
  ])('does not come out where there is %s; the error names the node (C2)', (_, spoil, code) => {
    fc.assert(
      fc.property(validPipeline, fc.nat(), (document, pick) => {
        const at = anyOf(document.nodes, pick);
        const result = compilePipeline({ pipeline: spoil(document, at), ...validRules });
        expect(result).not.toHaveProperty('value');
        const found = result.issues.filter((issue) => issue.code === code);
        expect(found.length).toBeGreaterThan(0);
        expect(found.some((issue) => JSON.stringify([issue.facts, issue.path]).includes(JSON.stringify(at.id)))).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('binds each required input once, connects what may connect, and has no variable for an optional input without data (C3)', () => {
    fc.assert(
      fc.property(validPipeline, (document) => {
        for (const task of compile(document).tasks) {
          const channels = task.inputs.map((input) => input.channel);
          expect(channels.filter((channel) => channel === 'data')).toHaveLength(1);
          expect(new Set(channels).size).toBe(channels.length);
          expect('PAI_INPUT_EXTRA_DATA' in task.environment).toBe(channels.includes('extra-data'));
        }
      }),
      manyRuns,
    );
  });

  it('gives each declared output one path (C4) and every variable a name that a shell can read (C6)', () => {
    fc.assert(
      fc.property(validPipeline, (document) => {
        for (const task of compile(document).tasks) {
          expect(task.outputs.map(({ channel, path }) => [channel, path])).toEqual([
            ['out', '/ml/output/out/'],
            ['model', '/ml/output/model/'],
          ]);
          for (const name of [task.environment, ...task.replicas.map((replica) => replica.environment)].flatMap(Object.keys))
            expect(name).toMatch(/^[A-Z_][A-Z0-9_]*$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('needs no clock, chance, network or environment, and leaves frozen input alone (C7)', () => {
    const names = ['Date', 'fetch', 'process', 'setTimeout', 'crypto', 'performance'] as const;
    const kept = [
      ...names.map((name) => [globalThis, name, Object.getOwnPropertyDescriptor(globalThis, name)] as const),
      [Math, 'random', Object.getOwnPropertyDescriptor(Math, 'random')] as const,
    ];
    fc.assert(
      fc.property(validPipeline, (document) => {
        const before = JSON.stringify(document);
        const expected = compile(document);
        const frozen = deepFreeze(structuredClone(document));
        const poison = {
          configurable: true,
          get: () => {
            throw new Error('the compiler is pure');
          },
        };
        for (const [owner, name] of kept) Object.defineProperty(owner, name, poison);
        let plan: RunPlan;
        try {
          plan = compile(frozen);
        } finally {
          for (const [owner, name, descriptor] of kept) if (descriptor) Object.defineProperty(owner, name, descriptor);
        }
        expect(plan).toEqual(expected);
        expect(JSON.stringify(document)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused exactly for the values that the one rule for values refuses (C16)', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '1',
        '01',
        '+1',
        '1.0',
        '1e3',
        '-1e-7',
        'nan',
        'inf',
        'true',
        'True',
        'yes',
        '',
        ' 5 ',
        '9223372036854775808',
        '${x}',
        'a\0b',
        '\uD800',
      ),
    );
    const constraint = fc.oneof<fc.Arbitrary<Constraint>[]>(
      fc.constant({ kind: 'none' }),
      fc.record(
        { kind: fc.constant('range' as const), min: fc.constantFrom('0', '1'), max: fc.constantFrom('3', '5') },
        { requiredKeys: ['kind', 'min'] },
      ),
      fc.record({ kind: fc.constant('enum' as const), values: fc.constant(['1', '2']) }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('Int' as const, 'Float' as const, 'String' as const, 'Bool' as const),
        constraint,
        texts,
        (type, limits, text) => {
          const parameter: Parameter = { name: 'value', type, ...(type === 'Bool' ? {} : { constraint: limits }) };
          const components = lookup(component('one', { parameters: [parameter] }));
          const document = pipeline([node('a', 'one@1.0.0', { parameters: { value: toLiteral(text) } })]);
          const plan = compilePipeline({ pipeline: document, components, machineTypes: validRules.machineTypes });
          const expected = checkValue(parameter, text, ['nodes', 'a', 'parameters', 'value']).map(({ code, path }) => ({ code, path }));
          expect(plan.ok).toBe(expected.length === 0);
          expect(plan.issues.filter(({ severity }) => severity === 'error').map(({ code, path }) => ({ code, path }))).toEqual(expected);
        },
      ),
      manyRuns,
    );
  });

  it('numbers the replicas of every task from 0 without gaps, all with the same addresses (C20)', () => {
    fc.assert(
      fc.property(validPipeline, (document) => {
        for (const task of compile(document).tasks) expect(topologyOf(task)).toEqual(expectedTopology(task));
      }),
      manyRuns,
    );
  });

  it('of a selection is the full plan without the other tasks (C23)', () => {
    fc.assert(
      fc.property(validPipeline, fc.nat(), fc.nat(), fc.constantFrom('from', 'to', 'only', 'between'), (document, one, two, kind) => {
        const [first, second] = [anyOf(document.nodes, one).id, anyOf(document.nodes, two).id];
        const selection = kind === 'between' ? { from: first, to: second } : { [kind]: first };
        const result = compilePipeline({ pipeline: document, ...validRules, selection });
        const nothingBetween = kind === 'between' && !closureOf(document, [first], 'downstream').has(second);
        expect(result.issues.map((issue) => issue.code).filter((code) => code.startsWith('E_'))).toEqual(
          nothingBetween ? ['E_PLAN_EMPTY'] : [],
        );
        if (!result.ok) return;
        const kept = new Set(result.value.tasks.map((task) => task.id));
        const restricted = compile(document).tasks.filter((task) => kept.has(task.id));
        expect(result.value.tasks).toEqual(restricted.map((task) => ({ ...task, dependsOn: task.dependsOn.filter((id) => kept.has(id)) })));
        expect(kept.has(first)).toBe(true);
      }),
      manyRuns,
    );
  });

  it('has another hash exactly where anything else in it differs', () => {
    fc.assert(
      fc.property(validPipeline, validPipeline, fc.nat(), (document, other, pick) => {
        const at = anyOf(document.nodes, pick);
        const near = {
          ...document,
          nodes: document.nodes.map((one) =>
            one === at ? { ...one, label: 'three', parameters: anyOf(other.nodes, pick).parameters } : one,
          ),
        };
        const [left, right] = [compile(document), compile(near)];
        expect(left.hash === right.hash).toBe(JSON.stringify(left.tasks) === JSON.stringify(right.tasks));
      }),
      manyRuns,
    );
  });
});

function replace(document: PipelineDocument, id: string, from: string): PipelineDocument {
  return { ...document, nodes: document.nodes.map((one) => (one.id === id ? { ...one, inputs: { ...one.inputs, data: { from } } } : one)) };
}

/** What a task says of its place in the job, by replica, and what it should say. */
function topologyOf(task: PlanTask) {
  return task.replicas.map(({ environment }) => {
    const config: unknown = JSON.parse(environment['TF_CONFIG'] ?? environment['ELASTICBATCH_CONFIG'] ?? 'null');
    const { RANK, WORLD_SIZE, MASTER_ADDR, WORKER_ADDRS } = environment;
    return { RANK, WORLD_SIZE, MASTER_ADDR, WORKER_ADDRS, config };
  });
}

function expectedTopology(task: PlanTask) {
  const byRank = task.jobType === 'PyTorch' || task.jobType === 'XGBoost';
  const host = ({ role, index }: { role: string; index: number }) => `${task.id}-${role}-${index}`;
  const workers = task.replicas.slice(1).map(host);
  const roles = Object.groupBy(task.replicas, ({ role }) => role);
  const cluster = Object.fromEntries(
    Object.entries(roles).map(([role, members]) => [role, members?.map((member) => `${host(member)}:2222`)]),
  );
  return task.replicas.map(({ role, index }, rank) => ({
    RANK: byRank ? String(rank) : undefined,
    WORLD_SIZE: byRank ? String(task.replicas.length) : undefined,
    MASTER_ADDR: byRank ? `${task.id}-master-0` : undefined,
    WORKER_ADDRS: task.jobType === 'XGBoost' && workers.length > 0 ? workers.join(',') : undefined,
    config: configOf(task, role, index, cluster),
  }));
}

function configOf({ jobType }: PlanTask, role: string, index: number, cluster: unknown) {
  if (jobType === 'Tensorflow') return { cluster, task: { type: role, index } };
  return jobType === 'ElasticBatch' && role === 'worker' ? { task: { type: 'worker', index }, environment: 'cloud' } : null;
}
