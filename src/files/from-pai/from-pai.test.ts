import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkComponent } from '#domain/component/check-component.ts';
import { fromPai, isPaiComponent } from './from-pai.ts';

const spec = {
  CodeDir: { LocationType: 'oss', LocationValue: { Bucket: 'algorithms', Endpoint: 'oss-cn-hangzhou.aliyuncs.com', Key: 'ranking/' } },
  Command: ['sh', '-c', 'python main.py "$@" --train "$PAI_INPUT_TRAIN" --model "$PAI_OUTPUT_MODEL"'],
  Image: 'registry.example.com/team/ranking:1.2',
  JobType: 'PyTorchJob',
  HyperParameters: [
    { Name: 'epochs', Type: 'Int', DefaultValue: '10', Required: true, Range: { ExclusiveMinimum: true, Minimum: 0, Maximum: 100 } },
    { Name: 'optimizer', Type: 'String', DefaultValue: 'adam', Range: { Enum: ['adam', 'sgd'] }, Description: 'How' },
    { Name: 'note', Type: 'String', Required: false, Range: { MinLength: 1, MaxLength: 9 } },
  ],
  InputChannels: [{ Name: 'train', Required: true, SupportedChannelTypes: ['oss', 'maxcompute'] }],
  OutputChannels: [{ Name: 'model', SupportedChannelTypes: ['oss'] }],
};
const component = (change: object = {}) => ({
  Name: 'ranking',
  DisplayName: 'Ranking',
  Versions: [{ Version: '1.2.0', Spec: { ...spec, ...change } }],
});

function read(value: unknown) {
  const result = fromPai(value);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
const parameter = (declared: object) => {
  const { definitions, issues } = read(component({ HyperParameters: [{ Name: 'x', ...declared }] }));
  return { parameter: definitions[0]?.spec.parameters[0], issues: issues.map(({ code, path }) => `${code} ${path.slice(5).join('.')}`) };
};

describe('a component of PAI', () => {
  it('is read without loss where all of it has a place', () => {
    const { definitions, issues } = read(component());
    expect(issues).toEqual([]);
    expect(definitions).toMatchObject([
      {
        metadata: { name: 'ranking', displayName: 'Ranking', version: '1.2.0' },
        spec: {
          execution: {
            jobType: 'PyTorch',
            image: { source: 'address', uri: 'registry.example.com/team/ranking:1.2' },
            code: { type: 'oss', uri: 'oss://algorithms.oss-cn-hangzhou.aliyuncs.com/ranking/' },
            command: spec.Command[2],
          },
          inputs: [{ name: 'train', sources: ['OSS', 'MaxCompute'] }],
          outputs: [{ name: 'model', storage: 'OSS' }],
          parameters: [
            { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '100' } },
            { name: 'optimizer', default: 'adam', constraint: { kind: 'enum', values: ['adam', 'sgd'] }, description: 'How' },
            { name: 'note', required: false, constraint: { kind: 'range', min: '1', max: '9' } },
          ],
        },
      },
    ]);
    expect(definitions.flatMap(checkComponent)).toEqual([]);
  });

  it('has a definition for each version', () => {
    const { definitions, issues } = read({
      Name: 'a',
      Versions: [
        { Version: '1.0.0', Spec: spec },
        { Version: 'v2', Spec: spec },
      ],
    });
    expect(definitions.map(({ metadata }) => metadata.version)).toEqual(['1.0.0', '1.0.1']);
    expect(issues).toMatchObject([{ code: 'W_PAI_VERSION', path: ['Versions', 1], facts: { version: 'v2', to: '1.0.1' } }]);
  });

  it.each([
    [{ Type: 'Int', Range: { ExclusiveMaximum: 10 } }, { constraint: { kind: 'range', max: '9' } }, []],
    [{ Type: 'Int', DefaultValue: 9007199254740993n }, { default: '9007199254740993' }, []],
    [{ Type: 'Bool', DefaultValue: false }, { type: 'Bool', default: 'false' }, []],
    [
      { Type: 'Float', Range: { Minimum: 0, ExclusiveMinimum: true } },
      { constraint: { kind: 'range', min: '0' } },
      ['W_PAI_EXCLUSIVE Range.ExclusiveMinimum'],
    ],
    [{ Type: 'String', Range: { Pattern: '^a' } }, { type: 'String' }, ['W_PAI_LOST Range.Pattern']],
    [{ Type: 'String', Range: { Minimum: 1 } }, { type: 'String' }, ['W_PAI_LOST Range.Minimum']],
    [{ Type: 'Int', Range: { Enum: [1], Maximum: 4 } }, { constraint: { kind: 'enum', values: ['1'] } }, ['W_PAI_LOST Range.Maximum']],
    [{ Type: 'Bool', Range: { Enum: [true] } }, { type: 'Bool' }, ['W_PAI_RANGE Range']],
    [{ Type: 'Int', Range: { Minimum: 5, Maximum: 1 } }, { type: 'Int' }, ['W_PAI_RANGE Range']],
    [{ Type: 'Int', DefaultValue: 'x' }, { type: 'Int' }, ['W_PAI_DEFAULT DefaultValue']],
    [{ Type: 'List', DefaultValue: [1] }, { type: 'String' }, ['W_PAI_TYPE Type', 'W_PAI_VALUE DefaultValue']],
    [{ Type: 'Int', Unit: 's' }, { type: 'Int' }, ['W_PAI_KEY Unit']],
  ])('keeps what it can of declaration %#', (declared, expected, issues) => {
    const found = parameter(declared);
    expect(found.parameter).toMatchObject(expected);
    expect(found.issues).toEqual(issues);
  });

  it('lists everything else that is not kept', () => {
    const { definitions, issues } = read({
      ...component({
        JobType: 'RayJob',
        Command: ['python', 'a b.py'],
        CodeDir: '/mnt/code',
        ResourceRequirements: [{ Key: 'GPU', Value: '1' }],
        MetricDefinitions: [],
        HyperParameters: [
          { Name: 'train', Type: 'Int' },
          { Name: '_a.b', Type: 'Int' },
        ],
        InputChannels: [{ Name: 'train', SupportedChannelTypes: ['cpfs'] }],
        OutputChannels: [{ Name: 'model', SupportedChannelTypes: ['oss', 'nas'], Required: false }],
      }),
      Tags: ['x'],
    });
    expect(issues.map(({ code, path }) => `${code} ${path.slice(2).join('.') || path.join('.')}`).toSorted()).toEqual([
      'W_PAI_COMMAND Spec.Command',
      'W_PAI_JOB_TYPE Spec.JobType',
      'W_PAI_KEY Spec.MetricDefinitions',
      'W_PAI_KEY Tags',
      'W_PAI_LOST Spec.OutputChannels.0.Required',
      'W_PAI_LOST Spec.ResourceRequirements',
      'W_PAI_RENAMED Spec.HyperParameters.0.Name',
      'W_PAI_RENAMED Spec.HyperParameters.1.Name',
      'W_PAI_SOURCE Spec.InputChannels.0.SupportedChannelTypes',
      'W_PAI_SOURCE Spec.OutputChannels.0.SupportedChannelTypes',
      'W_PAI_VALUE Spec.CodeDir',
    ]);
    expect(definitions[0]?.spec.execution).toMatchObject({ jobType: 'Container', command: "python 'a b.py'" });
    expect(definitions[0]?.spec.parameters.map(({ name }) => name)).toEqual(['train-2', 'a_b']);
  });

  it('is told from our own files and from anything else', () => {
    expect([component(), { kind: 'Component', Spec: 1 }, [], null, 'Versions'].map(isPaiComponent)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    let deep: unknown = 1;
    for (let level = 0; level < 100; level++) deep = { Spec: deep };
    expect(fromPai(deep).issues).toMatchObject([{ code: 'E_FILE_DEEP' }]);
    expect(fromPai({ Versions: [] }).issues[0]?.code).toBe('E_PAI_SHAPE');
    expect(fromPai(component({ Image: 'x'.repeat(20_000) })).issues).toMatchObject([{ code: 'E_PAI_SHAPE' }, { code: 'E_VALUE_LARGE' }]);
  });

  it('never throws, whatever its members are', () => {
    const keys = fc.constantFrom(...Object.keys(spec), ...Object.keys(spec.CodeDir), 'Range', 'Enum', 'Name', 'Type', 'constructor');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.dictionary(keys, tie('tree')), fc.array(tie('tree'), { maxLength: 3 })),
    }));
    const anything = fc.property(fc.dictionary(keys, tree), (members) => {
      const result = fromPai(component(members));
      expect(result.ok || result.issues.length > 0).toBe(true);
    });
    fc.assert(anything);
  });
});
