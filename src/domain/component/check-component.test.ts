import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CodeSource, ComponentDefinition, ComponentSpec } from './component.ts';
import { describeIssue } from '../issue/describe-issue.ts';
import { checkComponent } from './check-component.ts';
import { parseWith } from '../issue/from-zod.ts';
import { componentArbitrary } from './component.arbitrary.ts';
import { componentDefinitionSchema } from './component-schema.ts';
import { fieldExamples, soundComponent, withField } from './field-examples.arbitrary.ts';
import { parseImageReference } from './image-reference.ts';

const command = 'python main.py $PAI_USER_ARGS --train $PAI_INPUT_TRAIN --model $PAI_OUTPUT_MODEL';
const base: ComponentDefinition = {
  metadata: { name: 'easyrec-train', version: '1.0.0' },
  spec: {
    execution: {
      jobType: 'Tensorflow',
      image: { source: 'custom', uri: 'registry-vpc.cn-shanghai.aliyuncs.com/team/easyrec:0.7' },
      command,
    },
    inputs: [{ name: 'train', sources: ['OSS', 'NAS', 'MaxCompute'] }],
    outputs: [{ name: 'model', storage: 'OSS' }],
    parameters: [
      { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '100' } },
      { name: 'optimizer', type: 'String', default: 'adam', constraint: { kind: 'enum', values: ['adam', 'sgd'] } },
    ],
    trainingConstraints: { machineType: 'GPU', multiNode: true, multiGpu: false },
  },
};
const found = (definition: ComponentDefinition) => checkComponent(definition).map((issue) => [issue.code, issue.path.join('/')]);
const withSpec = (spec: Partial<ComponentSpec>) => found({ ...base, spec: { ...base.spec, ...spec } });
const withImage = (uri: string) => withSpec({ execution: { ...base.spec.execution, image: { source: 'address', uri } } });
const withCode = (code: CodeSource) => withSpec({ execution: { ...base.spec.execution, code } });

describe('a component', () => {
  it('of the file formats page has no problem', () => expect(found(base)).toEqual([]));
  it('has a name and a version by the rules', () => {
    expect(found({ ...base, metadata: { name: '_x', version: '1.0' } })).toEqual([
      ['E_NAME_START', 'metadata/name'],
      ['E_VERSION', 'metadata/version'],
    ]);
  });
  it('says what is missing where nothing is written', () => {
    expect(found({ ...base, metadata: { name: '', version: '' } })).toEqual([
      ['E_NAME_EMPTY', 'metadata/name'],
      ['E_VERSION_EMPTY', 'metadata/version'],
    ]);
  });
  it('has every problem at the place it can be mended', () => {
    expect(
      withSpec({
        inputs: [{ name: 'train', sources: [] }],
        parameters: [
          { name: 'epochs', type: 'Int', default: '0', constraint: { kind: 'range', min: '1' } },
          { name: 'verbose', type: 'Bool', default: 'yes', constraint: { kind: 'enum', values: ['true'] } },
          { name: 'note', type: 'String', default: 'two words' },
          { name: 'Epochs', type: 'Int' },
        ],
        trainingConstraints: { machineType: 'CPU', multiNode: true, multiGpu: true },
      }),
    ).toEqual([
      ['H_COMMAND_EXACT_ARGS', 'spec/execution/command'],
      ['E_NAME_COLLISION', 'spec/parameters/Epochs/name'],
      ['E_INPUT_NO_SOURCE', 'spec/inputs/train/sources'],
      ['E_PARAM_MIN', 'spec/parameters/epochs/default'],
      ['E_CONSTRAINT_TYPE', 'spec/parameters/verbose/constraint'],
      ['E_PARAM_BOOL', 'spec/parameters/verbose/default'],
      ['W_ARG_NOT_WORD_SAFE', 'spec/parameters/note/default'],
      ['E_CONSTRAINTS_MULTI_GPU', 'spec/trainingConstraints/multiGpu'],
    ]);
  });
});

describe('an image', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  it.each([
    'python:3.12',
    'weft/builtin:1',
    'localhost/a:1',
    'host:5000/a/b-c__d.e:v1.0_x',
    `ghcr.io/a/b@${digest}`,
    `a/b:1@${digest}`,
    '[::1]:5000/a:1',
  ])('may be %s', (uri) => expect(withImage(uri)).toEqual([]));
  it.each([
    ['', 'E_IMAGE_EMPTY'],
    ['a b', 'E_IMAGE_REFERENCE'],
    ['a//b:1', 'E_IMAGE_REFERENCE'],
    ['-a:1', 'E_IMAGE_REFERENCE'],
    ['registry-vpc.${region}.aliyuncs.com/a:1', 'E_IMAGE_REFERENCE'],
    [`${'a'.repeat(256)}:1`, 'E_IMAGE_REFERENCE'],
    ['Upper/case:1', 'E_IMAGE_UPPER_CASE'],
    [' a/b:1', 'E_IMAGE_SPACE'],
    ['https://host/a:1', 'E_IMAGE_SCHEME'],
    ['a:', 'E_IMAGE_TAG'],
    ['a:tag with space', 'E_IMAGE_TAG'],
    ['host:5000/a/b:-1', 'E_IMAGE_TAG'],
    ['a/b:$(id)', 'E_IMAGE_TAG'],
    [`a@sha256:${'a'.repeat(63)}`, 'E_IMAGE_DIGEST'],
    [`a:1@md5:${'a'.repeat(32)}`, 'E_IMAGE_DIGEST'],
    ['host:port/a:1', 'E_IMAGE_PORT'],
    ['host:123456/a:1', 'E_IMAGE_PORT'],
  ])('may not be %j: %s', (uri, code) => expect(withImage(uri)).toEqual([[code, 'spec/execution/image/uri']]));
  it.each(['python', 'python:latest', 'host.example.com/a'])('%s may change under a version', (uri) =>
    expect(withImage(uri)).toEqual([['W_IMAGE_TAG_MOVES', 'spec/execution/image/uri']]),
  );
  it('is better reached over the private network', () => {
    expect(withImage('registry.cn-beijing.aliyuncs.com/a/b:1')).toEqual([['H_IMAGE_PUBLIC_ADDRESS', 'spec/execution/image/uri']]);
  });
  it('has parts', () => {
    expect(parseImageReference('host:5000/a/b:1')).toEqual({ host: 'host:5000', path: 'a/b', tag: '1', digest: null });
    expect(parseImageReference('team/a')).toEqual({ host: '', path: 'team/a', tag: null, digest: null });
  });
});

describe('code', () => {
  it.each<CodeSource>([
    { type: 'oss', uri: 'oss://bucket.oss-cn-shanghai.aliyuncs.com/easyrec/' },
    { type: 'git', url: 'https://example.com/team/repo.git', branch: 'feature/x', commit: 'abcdef1' },
    { type: 'git', url: 'ssh://git@example.com:22/team/repo.git' },
    { type: 'git', url: 'git@example.com:team/repo.git' },
    { type: 'local', path: '../code' },
    { type: 'bundle', digest: `sha256:${'0'.repeat(64)}` },
  ])('may come from %o', (code) => expect(withCode(code)).toEqual([]));
  it.each<[CodeSource, string]>([
    [{ type: 'oss', uri: 'oss://bucket.e/easyrec' }, 'E_CODE_DIRECTORY'],
    [{ type: 'oss', uri: 'nas://server/code/' }, 'E_CODE_OSS'],
    [{ type: 'oss', uri: 'https://bucket' }, 'E_ADDRESS_SCHEME'],
    [{ type: 'git', url: 'http://example.com/a.git' }, 'W_GIT_HTTP'],
    [{ type: 'git', url: 'file:///a.git' }, 'E_GIT_SCHEME'],
    [{ type: 'git', url: 'file:///etc' }, 'E_GIT_SCHEME'],
    [{ type: 'git', url: 'ext::sh -c id' }, 'E_GIT_URL'],
    [{ type: 'git', url: '--upload-pack=x' }, 'E_GIT_URL'],
    [{ type: 'git', url: 'https://user:secret@example.com/a.git' }, 'E_GIT_USER'],
    [{ type: 'git', url: 'ssh://user:secret@example.com/a.git' }, 'E_GIT_USER'],
    [{ type: 'git', url: 'ssh://-oProxyCommand=x/a.git' }, 'E_GIT_URL'],
    [{ type: 'git', url: 'git@-oProxyCommand=x:a.git' }, 'E_GIT_URL'],
    [{ type: 'git', url: 'git@example.com:-a.git' }, 'E_GIT_URL'],
    [{ type: 'git', url: 'https://example.com/a.git', branch: '--x' }, 'E_GIT_BRANCH'],
    [{ type: 'git', url: 'https://example.com/a.git', branch: 'a..b' }, 'E_GIT_BRANCH'],
    [{ type: 'git', url: 'https://example.com/a.git', commit: 'main' }, 'E_GIT_COMMIT'],
    [{ type: 'oss', uri: '' }, 'E_CODE_EMPTY'],
    [{ type: 'git', url: '' }, 'E_CODE_EMPTY'],
    [{ type: 'local', path: '' }, 'E_CODE_EMPTY'],
    [{ type: 'bundle', digest: 'sha256:0' }, 'E_CODE_DIGEST'],
  ])('may not come from %o', (code, problem) => expect(withCode(code).map(([code]) => code)).toEqual([problem]));
  it('keeps passwords out of messages', () => {
    const execution = { ...base.spec.execution, code: { type: 'git', url: 'https://user:secret@example.com/a.git' } } as const;
    expect(JSON.stringify(checkComponent({ ...base, spec: { ...base.spec, execution } }))).not.toContain('secret');
  });
});

describe('every field', () => {
  const refusedBy = (definition: unknown) => {
    const parsed = parseWith(componentDefinitionSchema, definition);
    return parsed.ok ? checkComponent(parsed.value) : parsed.issues;
  };

  it('of a sound component is all right', () => expect(refusedBy(soundComponent)).toEqual([]));

  it.each(fieldExamples.map((example) => [example.field, JSON.stringify(example.value).slice(0, 60), example.code, example] as const))(
    '%s refuses %s: %s',
    (_field, _value, code, example) => expect(refusedBy(withField(example)).map((issue) => issue.code)).toContain(code),
  );

  it('has an example', () => {
    const named = new Set(fieldExamples.flatMap(({ field, value }) => leavesOf(field.replaceAll(/\.\d+/g, ''), value)));
    const schema: unknown = z.toJSONSchema(componentDefinitionSchema, { io: 'input' });
    expect(fieldsOf(schema, schema, '').filter((field) => !named.has(field))).toEqual([]);
  });
});

/** The field, and those inside of a value that is written whole. */
function leavesOf(field: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [field];
  return [field, ...Object.entries(value).flatMap(([key, member]) => leavesOf(`${field}.${key}`, member))];
}

/** Every field of a JSON Schema that holds no others. */
function fieldsOf(schema: unknown, root: unknown, field: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { $ref, oneOf, items, properties }: Record<string, unknown> = { ...schema };
  if (typeof $ref === 'string')
    return fieldsOf(
      $ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => Reflect.get(Object(at), key), root),
      root,
      field,
    );
  if (Array.isArray(oneOf)) return [...new Set(oneOf.flatMap((one) => fieldsOf(one, root, field)))];
  if (typeof items === 'object' && items !== null) {
    const inner = fieldsOf(items, root, field);
    return inner.length > 0 ? inner : [field];
  }
  if (typeof properties !== 'object' || properties === null) return [field];
  return Object.entries(properties).flatMap(([key, property]) => fieldsOf(property, root, field === '' ? key : `${field}.${key}`));
}

it('is judged, whatever it is, with a complete text for each problem', () => {
  fc.assert(
    fc.property(componentArbitrary, (definition) => {
      const frozen = JSON.stringify(definition);
      const issues = checkComponent(definition);
      expect(JSON.stringify(definition)).toBe(frozen);
      for (const issue of issues)
        expect(Object.keys(issue.facts).length).toBeGreaterThanOrEqual(placesIn(describeIssue({ ...issue, facts: {} }, 'en')));
    }),
  );
});

function placesIn(text: string): number {
  return new Set(text.match(/\{\w+\}/g)).size;
}
