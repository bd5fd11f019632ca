import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkName, namePattern } from './check-name.ts';
import { checkNames } from './check-names.ts';
import { isEnvironmentName, isReservedEnvironmentName } from './is-reserved-environment-name.ts';
import { nearestName } from './nearest-name.ts';
import { environmentVariable, toEnvironmentName } from './to-environment-name.ts';

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,6}$/);
const none = { inputs: [], outputs: [], parameters: [] };

describe('a name', () => {
  it.each(['train', '1st', 'a_b', 'a-b', 'A', 'x'.repeat(63), 'constructor'])('may be %s', (text) =>
    expect(checkName(text, [])).toEqual([]),
  );
  it.each([
    ['', 'E_NAME_EMPTY'],
    ['_a', 'E_NAME_START'],
    ['-a', 'E_NAME_START'],
    ['a.b', 'E_NAME_CHARACTER'],
    ['a b', 'E_NAME_CHARACTER'],
    ['ä', 'E_NAME_CHARACTER'],
    ['a\n', 'E_NAME_CHARACTER'],
    ['x'.repeat(64), 'E_NAME_LONG'],
  ])('may not be %j', (text, code) => expect(checkName(text, ['name'])).toMatchObject([{ code, path: ['name'] }]));
  it('comes with a suggestion where one character is wrong', () => {
    expect(checkName('train.learning rate', [])).toMatchObject([
      { facts: { character: '.' }, fix: { kind: 'rename', name: 'train_learning_rate' } },
    ]);
  });
  it('is judged by one rule', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), name), (text) => {
        expect(checkName(text, []).length === 0).toBe(namePattern.test(text));
      }),
    );
  });
});

describe('environment names', () => {
  it('replace each other character by one underscore', () => {
    expect(toEnvironmentName('train.learning_rate')).toBe('TRAIN_LEARNING_RATE');
    expect(toEnvironmentName('a--b c')).toBe('A__B_C');
    expect(environmentVariable('parameters', 'test-model')).toBe('PAI_HPS_TEST_MODEL');
  });
  it('are variables that a shell accepts, and users can’t set them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('inputs', 'outputs', 'parameters'), (text, kind) => {
        const variable = environmentVariable(kind, text);
        expect(isEnvironmentName(variable)).toBe(true);
        expect(isReservedEnvironmentName(variable)).toBe(true);
      }),
    );
  });
  it.each([
    'PAI_X',
    'LD_PRELOAD',
    'BASH_ENV',
    'ENV',
    'IFS',
    'NODE_OPTIONS',
    'PYTHONPATH',
    'PYTHONSTARTUP',
    'KUBERNETES_PORT',
    'TF_CONFIG',
    'RANK',
    'WORKER_ADDRS',
  ])('keep %s for themselves', (text) => expect(isReservedEnvironmentName(text)).toBe(true));
  it.each(['HOME', 'RANKING', 'MY_PAI_X'])('leave %s to users', (text) => expect(isReservedEnvironmentName(text)).toBe(false));
});

describe('names of one component', () => {
  it('share one namespace', () => {
    expect(checkNames({ inputs: ['model'], outputs: ['model'], parameters: [] }, ['spec'])).toMatchObject([
      { code: 'E_NAME_DUPLICATE', path: ['spec', 'outputs', 'model', 'name'] },
    ]);
  });
  it('that are missing are missing, not doubled', () => {
    expect(checkNames({ inputs: ['', ''], outputs: [''], parameters: [] }, []).map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'E_NAME_EMPTY'),
    );
  });
  it('name both and the variable where two become one', () => {
    expect(checkNames({ ...none, parameters: ['test_model', 'test-model', 'Test_Model'] }, [])).toMatchObject([
      { code: 'E_NAME_COLLISION', facts: { name: 'test-model', other: 'test_model', variable: 'PAI_HPS_TEST_MODEL' } },
      { code: 'E_NAME_COLLISION', facts: { name: 'Test_Model', other: 'test_model' } },
    ]);
  });
  it('may become the same variable text in different kinds', () => {
    expect(checkNames({ inputs: ['model'], outputs: ['Model'], parameters: [] }, [])).toEqual([]);
  });
  it('have an error exactly where variables collide or names repeat', () => {
    const names = fc.array(name, { maxLength: 6 });
    fc.assert(
      fc.property(names, names, names, (inputs, outputs, parameters) => {
        const all = { inputs, outputs, parameters };
        const flat = [...inputs, ...outputs, ...parameters];
        const collides = (['inputs', 'outputs', 'parameters'] as const).some(
          (kind) => new Set(all[kind].map((text) => environmentVariable(kind, text))).size < all[kind].length,
        );
        expect(checkNames(all, []).length > 0).toBe(collides || new Set(flat).size < flat.length);
      }),
    );
  });
});

it('finds the name that was meant', () => {
  expect(nearestName('epoch', ['epochs', 'lr'])).toBe('epochs');
  expect(nearestName('easyrec-trian', ['easyrec-train', 'easyrec-test'])).toBe('easyrec-train');
  expect(nearestName('Model', ['model'])).toBe('model');
  expect(nearestName('zebra', ['epochs', 'lr'])).toBeUndefined();
});
