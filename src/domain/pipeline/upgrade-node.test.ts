import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValue } from '../param/check-value.ts';
import type { Parameter } from '../param/parameter.ts';
import { applyEdit } from './apply-edit.ts';
import { applyDifference, reverse } from './difference.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import { planUpgrade, type UpgradePlan } from './plan-upgrade.ts';
import { upgradeEdit, upgradeKey, type UpgradeChoices } from './upgrade-node.ts';

const machineTypes = [
  { name: 'cpu', cpu: 2, memoryGiB: 4 },
  { name: 'gpu', cpu: 2, memoryGiB: 4, gpu: { model: 'T4', count: 1 } },
];
const source = component('read', { outputs: [{ name: 'table', storage: 'OSS', format: 'table' }] });
const sink = component('show', { inputs: [{ name: 'model', sources: ['OSS'], format: 'model' }] });
const from = component('train', {
  execution: { jobType: 'PyTorch' },
  inputs: [
    { name: 'train', sources: ['OSS'], format: 'table' },
    { name: 'extra', sources: ['OSS'], required: false },
  ],
  outputs: [{ name: 'model', storage: 'OSS', format: 'model' }],
  parameters: [
    { name: 'epochs', type: 'Int', default: '10' },
    { name: 'rate', type: 'Float', default: '0.1' },
    { name: 'old', type: 'String', default: 'x' },
    { name: 'constructor', type: 'Int', default: '1' },
  ],
});
const to = component(
  'train',
  {
    execution: { jobType: 'PyTorch' },
    inputs: [{ name: 'train', sources: ['OSS'], format: 'table' }],
    outputs: [{ name: 'weights', storage: 'OSS', format: 'model' }],
    parameters: [
      { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '50' } },
      { name: 'rate', type: 'Float', default: '0.01' },
      { name: 'warmup', type: 'Int', default: '3' },
      { name: 'constructor', type: 'Int', default: '1' },
    ],
    trainingConstraints: { machineType: 'GPU', multiNode: false, multiGpu: false },
  },
  '2.0.0',
);
const document = pipeline([
  node('read', 'read@1.0.0'),
  node('train', 'train@1.0.0', {
    parameters: { epochs: '100', old: 'y', constructor: '7' },
    inputs: { train: { from: 'read.table' }, extra: { from: 'read.table' } },
    tuning: { nodes: 4, machineType: 'gpu' },
  }),
  node('show', 'show@1.0.0', { inputs: { model: { from: 'train.model' } } }),
]);
const rules = { components: lookup(source, from, sink), machineTypes };

function plan(): UpgradePlan {
  return planUpgrade(document, 'train', from, to, rules);
}

function upgraded(choices: UpgradeChoices = {}) {
  const train = document.nodes[1] ?? node('train', 'train@1.0.0');
  return applyEdit(document, upgradeEdit(plan(), choices, train));
}

describe('planUpgrade', () => {
  it('tells the fate of every field, with the reason', () => {
    const told = plan().fields.map((field) => [upgradeKey(field), field.fate, ...field.issues.map((issue) => issue.code)]);
    expect(told).toEqual([
      ['parameters/epochs', 'unfit', 'E_PARAM_MAX'],
      ['parameters/rate', 'default'],
      ['parameters/warmup', 'new'],
      ['parameters/constructor', 'kept'],
      ['parameters/old', 'gone', 'E_UNKNOWN_PARAMETER'],
      ['inputs/train', 'kept'],
      ['inputs/extra', 'gone', 'E_UNKNOWN_INPUT'],
      ['outputs/weights', 'new'],
      ['outputs/model', 'gone'],
      ['links/show.model', 'gone', 'E_UNKNOWN_OUTPUT'],
      ['tuning/nodes', 'unfit', 'E_TUNING_SINGLE_NODE'],
      ['tuning/machineType', 'kept'],
    ]);
  });

  it('does not blame the new version for what was wrong before', () => {
    const broken = applyEdit(document, { type: 'node.parameter', id: 'train', name: 'constructor', value: 'no number' }).document;
    const field = planUpgrade(broken, 'train', from, to, rules).fields.find((one) => one.name === 'constructor');
    expect(field).toMatchObject({ fate: 'kept', issues: [] });
  });

  it('has nothing to say of a node that is not there', () => {
    expect(planUpgrade(document, 'nobody', from, to, rules).fields).toEqual([]);
  });
});

describe('upgradeEdit', () => {
  it('keeps what fits, lets go what does not, and takes the new defaults', () => {
    const [, train, show] = upgraded().document.nodes;
    expect(train).toMatchObject({ component: 'train@2.0.0', parameters: { constructor: '7' }, inputs: { train: { from: 'read.table' } } });
    expect(Object.keys(train?.parameters ?? {})).toEqual(['constructor']);
    expect(train?.tuning).toEqual({ machineType: 'gpu' });
    expect(show?.inputs).toEqual({});
  });

  it('keeps what no longer fits, and old defaults, where that is chosen', () => {
    const train = upgraded({ 'parameters/epochs': 'keep', 'parameters/rate': 'keep', 'parameters/constructor': 'reset' }).document.nodes[1];
    expect(train?.parameters).toEqual({ epochs: '100', rate: '0.1' });
  });

  it('can be taken back at once', () => {
    const { document: after, difference } = upgraded();
    expect(applyDifference(after, reverse(difference))).toEqual(document);
  });

  it('for any two versions keeps every value and link by name that still fits, and is undone by its difference', () => {
    const name = fc.constantFrom('a', 'b', 'constructor', 'toString');
    const parameter: fc.Arbitrary<Parameter> = fc.oneof(
      fc.record({ name, type: fc.constantFrom('Int' as const, 'String' as const), default: fc.constantFrom('1', '2') }),
      fc.record({ name, type: fc.constant('Int' as const), constraint: fc.constant({ kind: 'range' as const, max: '5' }) }),
    );
    const parameters = fc.uniqueArray(parameter, { selector: (one) => one.name, maxLength: 4 });
    const format = fc.constantFrom('table' as const, 'model' as const, 'any' as const);
    const inputs = fc.uniqueArray(fc.record({ name, sources: fc.constant(['OSS' as const]), format, required: fc.boolean() }), {
      selector: (one) => one.name,
    });
    const values = fc.dictionary(name, fc.constantFrom('1', '3', '9', 'x'), { noNullPrototype: true });
    const choices = fc.dictionary(
      name.map((one) => `parameters/${one}`),
      fc.constantFrom('keep' as const, 'reset' as const),
    );
    fc.assert(
      fc.property(parameters, parameters, inputs, inputs, values, choices, (before, after, inputsBefore, inputsAfter, typed, chosen) => {
        const old = component('c', { parameters: before, inputs: inputsBefore });
        const next = component('c', { parameters: after, inputs: inputsAfter }, '2.0.0');
        const links = Object.fromEntries(inputsBefore.map((input) => [input.name, { from: 'read.table' }]));
        const start = pipeline([node('read', 'read@1.0.0'), node('n', 'c@1.0.0', { parameters: typed, inputs: links })]);
        const its = planUpgrade(start, 'n', old, next, { components: lookup(source, old), machineTypes });
        const usual = applyEdit(start, upgradeEdit(its, {}, {})).document.nodes[1];
        const fitting = after.filter((declared) => {
          const text = Object.hasOwn(typed, declared.name) ? typed[declared.name] : undefined;
          return text !== undefined && checkValue(declared, text, []).length === 0;
        });
        expect(fitting.filter(({ name: one }) => usual?.parameters[one] !== typed[one])).toEqual([]);
        const linked = inputsAfter.filter((input) =>
          inputsBefore.some((earlier) => earlier.name === input.name && (input.format !== 'model' || earlier.format === 'model')),
        );
        expect(linked.filter((input) => !Object.hasOwn(usual?.inputs ?? {}, input.name))).toEqual([]);
        const applied = applyEdit(start, upgradeEdit(its, chosen, {}));
        expect(applied.document.nodes[1]?.component).toBe('c@2.0.0');
        expect(applyDifference(applied.document, reverse(applied.difference))).toEqual(start);
      }),
    );
  });
});
