import fc from 'fast-check';
import { channelFormats, inputSources, outputStorages } from '../channel/channel.ts';
import { jobTypeNames } from '../job-type/job-type.ts';
import { paramTypes } from '../param/param-types.ts';
import { paramTypeNames, type Constraint, type Parameter } from '../param/parameter.ts';
import type { CodeSource, ComponentDefinition } from './component.ts';

const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/);
const prose = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('yes', 'n', '1_000', '2020-01-01', 'a: b', ' x ', 'a\nb\n', '12:30', '~', '你好'),
);
const described = { displayName: fc.option(prose, { nil: undefined }), description: fc.option(prose, { nil: undefined }) };
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const code: fc.Arbitrary<CodeSource> = fc.oneof(
  fc.record({ type: fc.constant('oss' as const), uri: prose }),
  fc.record({ type: fc.constant('git' as const), url: prose, branch: optional(prose), commit: optional(prose) }),
  fc.record({ type: fc.constant('local' as const), path: prose }),
);

function texts(type: Parameter['type']) {
  return fc.oneof(fc.constantFrom(...paramTypes[type].examples.good), prose, fc.double().map(String), fc.bigInt().map(String));
}

const parameter: fc.Arbitrary<Parameter> = fc.constantFrom(...paramTypeNames).chain((type) => {
  const constraint: fc.Arbitrary<Constraint> = fc.oneof(
    fc.record({ kind: fc.constant('none' as const) }),
    fc.record({ kind: fc.constant('range' as const), min: optional(texts(type)), max: optional(texts(type)) }),
    fc.record({ kind: fc.constant('enum' as const), values: fc.array(texts(type), { maxLength: 4 }) }),
  );
  return fc.record({
    name,
    type: fc.constant(type),
    ...described,
    required: optional(fc.boolean()),
    default: optional(texts(type)),
    constraint: optional(constraint),
    editor: optional(fc.constantFrom('line' as const, 'sql' as const)),
    group: optional(prose),
  });
});

/** Components of every shape that the schema allows, not only ones that make sense. */
export const componentArbitrary: fc.Arbitrary<ComponentDefinition> = fc.record({
  metadata: fc.record({
    name,
    version: prose,
    ...described,
    versionDescription: optional(prose),
    category: optional(prose),
    labels: optional(fc.dictionary(fc.oneof(name, fc.constantFrom('yes', 'n', 'a b', '1')), prose, { maxKeys: 4, noNullPrototype: true })),
  }),
  spec: fc.record({
    execution: fc.record({
      jobType: fc.constantFrom(...jobTypeNames),
      image: fc.record({
        source: fc.constantFrom('community' as const, 'official' as const, 'custom' as const, 'address' as const),
        uri: prose,
      }),
      code: optional(code),
      command: prose,
    }),
    inputs: fc.array(
      fc.record({
        name,
        sources: fc.subarray([...inputSources]),
        required: optional(fc.boolean()),
        format: optional(fc.constantFrom(...channelFormats)),
        ...described,
      }),
      { maxLength: 3 },
    ),
    outputs: fc.array(
      fc.record({ name, storage: fc.constantFrom(...outputStorages), format: optional(fc.constantFrom(...channelFormats)), ...described }),
      { maxLength: 3 },
    ),
    parameters: fc.array(parameter, { maxLength: 4 }),
    trainingConstraints: optional(
      fc.record({
        machineType: fc.constantFrom('CPU' as const, 'GPU' as const),
        multiNode: fc.boolean(),
        multiGpu: optional(fc.boolean()),
      }),
    ),
  }),
});
