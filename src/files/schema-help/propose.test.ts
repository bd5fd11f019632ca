import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../published-schemas.ts';
import { isPlain, type JsonSchema } from './json-schema.ts';
import { helpAt, propose } from './propose.ts';

const published: unknown = JSON.parse(publishedSchemas().get('component.schema.json') ?? '');
const schema: JsonSchema = isPlain(published) ? published : {};

/** Splits a text at the cursor, written `|`. */
function cut(marked: string): [text: string, offset: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

/** The labels that are proposed at the cursor. */
function offered(marked: string): string[] {
  return propose(...cut(marked), schema)?.options.map(({ label }) => label) ?? [];
}

/** The text once the proposal of this label is taken. */
function taken(marked: string, label: string): string | null | undefined {
  const [text, offset] = cut(marked);
  const proposals = propose(text, offset, schema);
  const option = proposals?.options.find((one) => one.label === label);
  return proposals && option && text.slice(0, proposals.from) + option.text + text.slice(proposals.to);
}

describe('keys', () => {
  it('are those of the place that are not there yet, required ones first', () => {
    expect(offered('|')).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
    expect(offered('metadata:\n  name: a\n  |').slice(0, 2)).toEqual(['version', 'displayName']);
    expect(offered('spec:\n  execution:\n    jobType: PyTorch\n    comm|')).toEqual(['image', 'command', 'code']);
  });

  it('are found in lists and in braces', () => {
    expect(offered('spec:\n  inputs:\n    - name: a\n      |')).toEqual(['sources', 'required', 'format', 'displayName', 'description']);
    expect(offered('spec:\n  inputs:\n    - |')).toContain('name');
    expect(offered('spec:\n  execution:\n    image: {source: custom, |}')).toEqual(['uri']);
  });

  it('follow from what stands beside them', () => {
    expect(offered('spec:\n  execution:\n    code:\n      type: git\n      |')).toEqual(['url', 'branch', 'commit']);
    expect(offered('spec:\n  parameters:\n    - {name: a, constraint: {kind: range, |}}')).toEqual(['min', 'max']);
  });

  it('are written so that the value can follow', () => {
    expect(taken('meta|', 'metadata')).toBe('metadata:\n  ');
    expect(taken('spec:\n  |', 'inputs')).toBe('spec:\n  inputs:\n    - ');
    expect(taken('metadata:\n  na|', 'name')).toBe('metadata:\n  name: ');
    expect(taken('metadata:\n  na|me: x', 'version')).toBe('metadata:\n  version: x');
    expect(taken('spec:\n  inputs:\n    - name: a\n      sou|', 'sources')).toBe(
      'spec:\n  inputs:\n    - name: a\n      sources:\n        - ',
    );
  });

  it('come with what they are for', () => {
    const option = propose(...cut('spec:\n  execution:\n    |'), schema)?.options.find(({ label }) => label === 'jobType');
    expect(option?.help?.description.en).toContain('nodes work together');
    expect(option?.help?.description.zh).toContain('节点');
    expect(option?.help?.values).toContain('ElasticBatch');
  });
});

describe('values', () => {
  it('are those that are listed', () => {
    expect(offered('spec:\n  execution:\n    jobType: |')).toEqual(['Tensorflow', 'PyTorch', 'XGBoost', 'ElasticBatch', 'Container']);
    expect(offered('spec:\n  execution:\n    image: {source: "cu|", uri: a}')).toEqual(['community', 'official', 'custom', 'address']);
    expect(offered('spec:\n  execution:\n    code: {type: |}')).toEqual(['oss', 'git', 'local', 'bundle']);
    expect(offered('spec:\n  outputs:\n    - name: a\n      storage: |\n  inputs: []')).toEqual(['OSS', 'MaxCompute']);
  });

  it('of a list are those that are not in it', () => {
    expect(offered('spec:\n  inputs:\n    - {name: a, sources: [OSS, |]}')).toEqual(['NAS', 'MaxCompute']);
    expect(offered('spec:\n  inputs:\n    - name: a\n      sources:\n        - NAS\n        - |')).toEqual(['OSS', 'MaxCompute']);
  });

  it('are true and false where nothing else is taken', () => {
    expect(offered('spec:\n  parameters:\n    - name: a\n      required: |')).toEqual(['true', 'false']);
    expect(offered('spec:\n  parameters:\n    - name: a\n      default: |')).toEqual([]);
  });
});

describe('nothing is offered', () => {
  it.each(['# |', 'spec: # na|', 'spec:\n  execution:\n    command: |-\n      python |', 'unknown:\n  |', 'metadata:\n  name: my|'])(
    'in %j',
    (marked) => {
      // The bar of a block text is no cursor.
      const offset = marked.lastIndexOf('|');
      expect(propose(marked.slice(0, offset) + marked.slice(offset + 1), offset, schema)).toBeNull();
    },
  );
});

describe('help', () => {
  it('tells of the key or value under the pointer', () => {
    const [text, offset] = cut('spec:\n  execution:\n    job|Type: PyTorch');
    expect(helpAt(text, offset, schema)).toMatchObject({
      name: 'jobType',
      from: 23,
      to: 30,
      help: { values: expect.arrayContaining(['PyTorch']) },
    });
    expect(helpAt(...cut('spec:\n  execution:\n    jobType: PyT|orch'), schema)?.name).toBe('jobType');
    expect(helpAt(...cut('spec:\n  execution: {code: {type: git, ur|l: x}}'), schema)?.help.description.en).toContain('repository');
    expect(helpAt(...cut('spec:  |  '), schema)).toBeNull();
  });
});

describe('the published schema of components', () => {
  it('says of every key what it is for, in both languages', () => {
    const silent: string[] = [];
    const visit = (part: unknown, path: string): void => {
      if (Array.isArray(part)) for (const [index, item] of part.entries()) visit(item, `${path}/${index}`);
      if (!isPlain(part)) return;
      const properties = isPlain(part['properties']) ? part['properties'] : {};
      for (const [name, property] of Object.entries(properties)) {
        const target = isPlain(property) ? { ...resolve(property['$ref']), ...property } : {};
        if (typeof target['description'] !== 'string' || typeof target['x-description-zh'] !== 'string') silent.push(`${path}/${name}`);
      }
      for (const [key, value] of Object.entries(part)) visit(value, `${path}/${key}`);
    };
    const resolve = (reference: unknown): JsonSchema => {
      const definitions = schema['$defs'];
      const found = isPlain(definitions) && typeof reference === 'string' ? definitions[reference.replace('#/$defs/', '')] : undefined;
      return isPlain(found) ? found : {};
    };
    visit(schema, '');
    expect(silent).toEqual([]);
  });
});
