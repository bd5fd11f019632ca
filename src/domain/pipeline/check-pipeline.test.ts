import { describe, expect, it } from 'vitest';
import { describeIssue, languages } from '../issue/describe-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { defaultMachineTypes } from '../tuning/default-machine-types.ts';
import { checkPipeline } from './check-pipeline.ts';
import { component, lookup, node, pipeline } from './pipeline-builder.arbitrary.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

const components = lookup(
  component('read', {
    inputs: [{ name: 'data', sources: ['OSS'], required: false }],
    outputs: [{ name: 'table', storage: 'OSS', format: 'table' }],
  }),
  component('split', {
    inputs: [{ name: 'rows', sources: ['OSS'], format: 'table' }],
    outputs: [
      { name: 'train', storage: 'OSS', format: 'table' },
      { name: 'test', storage: 'OSS', format: 'table' },
      { name: 'report', storage: 'OSS', format: 'files' },
    ],
  }),
  component('train', {
    execution: { jobType: 'PyTorch', command: 'python main.py $PAI_USER_ARGS' },
    inputs: [{ name: 'rows', sources: ['OSS', 'NAS'], format: 'table' }],
    outputs: [{ name: 'model', storage: 'OSS', format: 'model' }],
    parameters: [
      { name: 'epochs', type: 'Int', constraint: { kind: 'range', min: '1', max: '100' } },
      { name: 'rate', type: 'Float', default: '0.1' },
      { name: 'note', type: 'String', required: false },
    ],
    trainingConstraints: { machineType: 'GPU', multiNode: false, multiGpu: false },
  }),
  component('sql', {
    execution: { command: 'weft-op sql' },
    parameters: [
      { name: 'query', type: 'String', editor: 'sql', default: 'SELECT * FROM x' },
      { name: 'title', type: 'String', default: 'x' },
    ],
  }),
  component('train', {}, '1.1.0'),
);
const rules = { components, machineTypes: defaultMachineTypes };

function check(document: PipelineDocument): Issue[] {
  return checkPipeline(document, rules);
}

function found(nodes: readonly PipelineNode[], more: Partial<PipelineDocument> = {}): string[] {
  return check(pipeline(nodes, more)).map((issue) => `${issue.code} ${issue.path.join('.')}`);
}

const read = node('read', 'read@1.0.0');
const rows = { rows: { from: 'read.table' } };
const train = (more: Partial<PipelineNode> = {}) => node('train', 'train@1.0.0', { parameters: { epochs: '5' }, inputs: rows, ...more });

describe('a pipeline', () => {
  it('that is all right has no issues', () => {
    expect(found([read, train()])).toEqual([]);
  });

  it('without nodes gets a hint', () => {
    expect(found([])).toEqual(['H_PIPELINE_EMPTY nodes']);
  });

  it('with two nodes of one id is refused', () => {
    expect(found([read, read])).toEqual(['E_NODE_ID_TAKEN nodes.1.id']);
  });

  it.each([
    ['rread@1.0.0', 'E_UNKNOWN_COMPONENT', { known: ['read'] }],
    ['something@1.0.0', 'E_UNKNOWN_COMPONENT', { known: ['–'] }],
    ['train@9.0.0', 'E_UNKNOWN_VERSION', { version: '9.0.0', known: ['1.1.0', '1.0.0'] }],
    ['train', 'E_COMPONENT_REF', { node: 'a' }],
  ])('with the component %s is refused with what there is', (ref, code, facts) => {
    expect(check(pipeline([node('a', ref)]))).toMatchObject([{ code, path: ['nodes', 'a', 'component'], facts }]);
  });

  it('with a deprecated component is warned about', () => {
    const issues = checkPipeline(pipeline([read]), { ...rules, deprecated: new Map([['read@1.0.0', 'too slow']]) });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['W_COMPONENT_DEPRECATED', 'warning']]);
  });

  it.each(languages)('has a text for every issue with all its facts filled in (%s)', (language) => {
    const wild = pipeline(
      [
        node('a', 'train@1.0.0', {
          parameters: { epoch: '1', rate: '${nope}', note: 'a b' },
          inputs: { rows: { from: 'b.table' }, more: { uri: 'x' } },
          tuning: { nodes: 3 },
        }),
        node('b', 'split@1.0.0', { inputs: { rows: { from: 'a.model' } }, outputs: { x: { uri: 'file:out/' } } }),
        node('c', 'split@1.0.0', {
          inputs: { rows: { from: 'c.train' } },
          outputs: { train: { uri: 'oss://bucket.endpoint/x/' }, test: { uri: 'oss://bucket.endpoint/x' } },
        }),
        node('d', 'nothing@1.0.0'),
        node('d', 'nothing@1.0.0'),
        node('e', 'train@7.0.0', { inputs: { rows: { from: 'nobody.out' } } }),
      ],
      {
        variables: [
          { name: 'rate', type: 'Int', value: 'x' },
          { name: 'rate', type: 'Int', value: '1' },
        ],
      },
    );
    const issues = check(wild);
    expect(issues.length).toBeGreaterThan(12);
    for (const issue of issues) expect(describeIssue(issue, language)).not.toMatch(/[{}](?!nope|rate)/);
  });
});

describe('links', () => {
  it('in a circle are refused, naming its nodes in order', () => {
    const circle = [
      node('b', 'split@1.0.0', { inputs: { rows: { from: 'c.train' } } }),
      node('c', 'split@1.0.0', { inputs: { rows: { from: 'a.train' } } }),
      node('a', 'split@1.0.0', { inputs: { rows: { from: 'b.train' } } }),
      node('behind', 'split@1.0.0', { inputs: { rows: { from: 'a.test' } } }),
    ];
    const errors = check(pipeline(circle)).filter((issue) => issue.severity === 'error');
    expect(errors).toMatchObject([
      {
        code: 'E_LINK_CYCLE',
        path: ['nodes', 'a', 'inputs', 'rows'],
        facts: { node: 'a', name: 'rows', nodes: ['a', 'c', 'b'] },
        fix: { kind: 'remove-link' },
      },
    ]);
  });

  it('in two circles are two issues', () => {
    const pair = (one: string, other: string) => [
      node(one, 'split@1.0.0', { inputs: { rows: { from: `${other}.train` } } }),
      node(other, 'split@1.0.0', { inputs: { rows: { from: `${one}.train` } } }),
    ];
    expect(found([...pair('a', 'b'), ...pair('c', 'd')]).filter((text) => text.startsWith('E_'))).toHaveLength(2);
  });

  it.each([
    ['train.model', 'E_LINK_SELF'],
    ['nobody.table', 'E_UNKNOWN_NODE'],
    ['read.tables', 'E_UNKNOWN_OUTPUT'],
    ['read', 'E_LINK_FORM'],
    ['other.model', 'E_LINK_FORMAT'],
  ])('from %s are refused: %s', (from, code) => {
    const other = train();
    const nodes = [read, { ...other, id: 'other' }, train({ inputs: { rows: { from } } })];
    expect(found(nodes)).toEqual([`${code} nodes.train.inputs.rows`]);
  });

  it('to an input that is not there are refused, and can be removed', () => {
    const issues = check(pipeline([read, train({ inputs: { ...rows, row: { from: 'read.table' } } })]));
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'E_UNKNOWN_INPUT', path: ['nodes', 'train', 'inputs', 'row'], fix: { kind: 'remove-link' } },
    ]);
  });
});

describe('inputs and outputs', () => {
  it('that are required need data', () => {
    expect(found([train({ inputs: {} })])).toEqual(['E_INPUT_MISSING nodes.train.inputs.rows']);
  });

  it.each([
    ['dataset:x.csv', []],
    ['file:data/', []],
    ['nas://server/data/', []],
    ['odps://project/tables/t', ['E_INPUT_SOURCE nodes.train.inputs.rows']],
    ['http://server/x', ['E_ADDRESS_SCHEME nodes.train.inputs.rows']],
  ])('take %s by what the input allows', (uri, expected) => {
    expect(found([train({ inputs: { rows: { uri } } })])).toEqual(expected);
  });

  it.each([
    ['oss://bucket.endpoint/m/', []],
    ['odps://project/tables/t', ['E_OUTPUT_STORAGE nodes.train.outputs.model']],
    ['dataset:x.csv', ['E_OUTPUT_STORAGE nodes.train.outputs.model']],
  ])('are kept at %s by their storage', (uri, expected) => {
    expect(found([read, train({ outputs: { model: { uri } } })])).toEqual(expected);
  });

  it('may not be kept at one place, nor inside each other', () => {
    const kept = (id: string, uri: string) => train({ id, outputs: { model: { uri } } });
    expect(found([read, kept('a', 'file:m'), kept('b', 'file:m/')])).toEqual(['E_OUTPUT_SHARED nodes.b.outputs.model']);
    expect(found([read, kept('a', 'file:m/x/'), kept('b', 'file:m/')])).toEqual(['E_OUTPUT_SHARED nodes.a.outputs.model']);
    expect(found([read, kept('a', 'file:m1/'), kept('b', 'file:m/')])).toEqual([]);
  });

  it('that nothing reads are hinted at where others of the node are read, reports excepted', () => {
    const split = node('split', 'split@1.0.0', { inputs: rows });
    expect(found([read, split])).toEqual([]);
    expect(found([read, split, train({ inputs: { rows: { from: 'split.train' } } })])).toEqual([
      'H_OUTPUT_UNUSED nodes.split.outputs.test',
    ]);
  });
});

describe('parameters', () => {
  it.each([
    [{}, 'E_PARAM_MISSING', 'epochs'],
    [{ epochs: '0' }, 'E_PARAM_MIN', 'epochs'],
    [{ epochs: 'ten' }, 'E_PARAM_INT', 'epochs'],
    [{ epochs: '5', epoch: '5' }, 'E_UNKNOWN_PARAMETER', 'epoch'],
    [{ epochs: '5', rate: '${speed}' }, 'E_UNKNOWN_VARIABLE', 'rate'],
    [{ epochs: '${half}' }, 'E_VARIABLE_TYPE', 'epochs'],
    [{ epochs: '${many}' }, 'E_PARAM_MAX', 'epochs'],
    [{ epochs: '5', note: 'two words' }, 'E_ARG_NOT_WORD_SAFE', 'note'],
    [{ epochs: '5', note: '--help' }, 'E_ARG_NOT_WORD_SAFE', 'note'],
    [{ epochs: '5', note: '' }, 'W_ARG_EMPTY', 'note'],
  ])('%j are refused or warned about: %s', (parameters: Record<string, string>, code, name) => {
    const variables = [
      { name: 'half', type: 'Float', value: '0.5' },
      { name: 'many', type: 'Int', value: '1000' },
    ] as const;
    const issues = check(pipeline([read, train({ parameters })], { variables })).filter((issue) => issue.severity !== 'hint');
    expect(issues).toMatchObject([{ code, path: ['nodes', 'train', 'parameters', name], facts: { node: 'train' } }]);
  });

  it('with an unknown name offer the nearest', () => {
    const [issue] = check(pipeline([read, train({ parameters: { epoch: '5' } })])).filter(({ code }) => code === 'E_UNKNOWN_PARAMETER');
    expect(issue?.fix).toEqual({ kind: 'rename', name: 'epochs' });
  });

  it('that are not one word come with the rewritten command', () => {
    const [issue] = check(pipeline([read, train({ parameters: { epochs: '5', note: 'a b' } })]));
    expect(issue?.fix).toEqual({ kind: 'rewrite-command', command: 'python main.py "$@"' });
  });

  it('may be any text where the command does not split words', () => {
    expect(found([node('sql', 'sql@1.0.0')])).toEqual([]);
    expect(found([node('sql', 'sql@1.0.0', { parameters: { title: 'a b' } })])).toEqual([]);
  });

  it('take an Int variable for a Float, and `$$` for the text itself', () => {
    const variables = [{ name: 'one', type: 'Int', value: '1' }] as const;
    expect(found([read, train({ parameters: { epochs: '5', rate: '${one}', note: '$${one}' } })], { variables })).toEqual([]);
  });
});

describe('variables', () => {
  it('are checked by themselves', () => {
    const variables = [
      { name: 'a b', type: 'Int', value: '1' },
      { name: 'n', type: 'Int', value: 'x' },
      { name: 'n', type: 'Int', value: '1' },
    ] as const;
    expect(found([train({ parameters: { epochs: '${n}' }, inputs: { rows: { uri: 'dataset:x' } } })], { variables })).toEqual([
      'E_NAME_CHARACTER variables.a b.name',
      'E_PARAM_INT variables.n.value',
      'E_VARIABLE_DUPLICATE variables.n.name',
      'H_VARIABLE_UNUSED variables.a b',
    ]);
  });
});

describe('execution tuning', () => {
  it('beyond the component’s constraints is refused, not changed', () => {
    expect(found([read, train({ tuning: { nodes: 2 } })])).toEqual(['E_TUNING_SINGLE_NODE nodes.train.tuning.nodes']);
    expect(found([read, train({ tuning: { machineType: 'cpu-1' } })])).toEqual(['E_TUNING_MACHINE_TYPE nodes.train.tuning.machineType']);
    expect(found([read, train({ tuning: { machineType: 'gpu-t4' } })])).toEqual(['E_MACHINE_TYPE_UNKNOWN nodes.train.tuning.machineType']);
  });
});
