import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { componentArbitrary } from '#domain/component/component.arbitrary.ts';
import { parseComponentFile, toComponentFile } from '#domain/component/component-file.ts';
import { parseYaml } from './parse-yaml.ts';
import { toJson } from './to-json.ts';
import { toYaml } from './to-yaml.ts';

/** Texts that one YAML reader or another takes for something else when they stand bare. */
const traps = [
  [
    '',
    ' ',
    'yes',
    'Yes',
    'YES',
    'no',
    'on',
    'On',
    'off',
    'Off',
    'y',
    'Y',
    'n',
    'N',
    'true',
    'True',
    'false',
    'null',
    'Null',
    'NULL',
    '~',
    'nan',
    '.nan',
    '.inf',
    '-.INF',
    'inf',
  ],
  [
    '1',
    '01',
    '1_000',
    '0b11',
    '0o17',
    '017',
    '0x1F',
    '1e3',
    '1e+21',
    '.5',
    '1.',
    '+1',
    '-1',
    '1:30',
    '190:20:30.15',
    '2020-01-01',
    '2020-01-01T00:00:00Z',
    '1.0.0',
    '=',
  ],
  [
    '<<',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '&a',
    '*a',
    '!a',
    '!!str a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    '[a',
    '{a}',
    'a, b',
    '---',
    '...',
    '-',
    '?',
    ':',
  ],
  [
    'a\nb',
    'a\nb\n',
    'a\nb\n\n',
    '\na\nb',
    ' a\nb',
    'a\n  b',
    'a\n\n\nb',
    'a \nb',
    'a\n \nb',
    '\n',
    'a\r\nb',
    'a\tb',
    '\ta',
    'a\n\tb\nc',
    '#!/bin/sh\nx',
    'a\n---\nb',
  ],
  [
    '\u0085',
    'a\u0085b',
    'a\nb\u0085c',
    '\u2028',
    'a\nb\u2029',
    '\uFEFFa',
    '\u00A0',
    '\u007F',
    '\u0000',
    '\u001B',
    '你好',
    'a\n你好\n',
    '😀',
    '\uFFFE',
    ' trailing ',
    'back\\slash',
    '$(x) ${y}',
  ],
  'x'.repeat(2000),
].flat();
const scalar = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc.constant(null),
);
const { value: plain } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'binary', maxLength: 6 })), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));
const readable = plain.filter((value) => !JSON.stringify(value).includes('"__proto__"'));

const read = (text: string) => {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.value.value : parsed.issues;
};
const everything = {
  ...Object.fromEntries(traps.map((text) => [text, text])),
  list: traps,
  nested: [[traps], { a: traps.map((text) => ({ [text]: [text] })) }],
  numbers: [0, -1, 0.1, 1e-7, 1e21, 2 ** 31],
};

describe('YAML that we write', () => {
  it.each(traps)('keeps %j as a value and as a key', (text) => {
    for (const value of [text, [text], { key: text }, { [text]: text }, { list: [{ [text]: [text] }] }]) {
      expect(read(toYaml(value))).toEqual(value);
      expect(parse(toYaml(value), { version: '1.1' })).toEqual(value);
    }
  });

  it('reads back equal for any plain data, by YAML 1.2 and 1.1', () => {
    fc.assert(
      fc.property(readable, (value) => {
        const text = toYaml(value);
        expect(asNumbers(read(text))).toEqual(value);
        expect(parse(text, { version: '1.1', maxAliasCount: 0 })).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it('reads back equal in Python', () => {
    const python = 'import json,sys,yaml\nprint(json.dumps(yaml.safe_load(sys.stdin.buffer.read().decode("utf-8"))))';
    if (!hasPythonYaml()) return;
    const text = execFileSync('python3', ['-c', python], { input: toYaml(everything), encoding: 'utf8' });
    expect(JSON.parse(text)).toEqual(everything);
  });

  it('is laid out so that differences stay small', () => {
    expect(
      toYaml({
        metadata: { name: 'ranking' },
        spec: {
          nodes: [{ id: 'n', parameters: {}, inputs: { t: { from: 'a.b' } }, position: { x: 1, top: -0.5 } }],
          sources: ['OSS', 'yes'],
          command: 'a \\\n  b',
        },
      }),
    ).toBe(
      [
        'metadata:',
        '  name: ranking',
        'spec:',
        '  nodes:',
        '    - id: "n"',
        '      parameters: {}',
        '      inputs:',
        '        t:',
        '          from: a.b',
        '      position: {x: 1, top: -0.5}',
        '  sources: [OSS, "yes"]',
        '  command: |-',
        '    a \\',
        '      b',
        '',
      ].join('\n'),
    );
  });

  it('refuses what is no plain data', () => {
    expect(() => toYaml({ a: Number.NaN })).toThrow(RangeError);
    expect(() => toYaml({ a: () => 1 })).toThrow(TypeError);
    expect(toYaml({ a: undefined, b: 1n })).toBe('b: 1\n');
  });
});

describe('a component', () => {
  it('comes back from YAML and JSON as it was', () => {
    fc.assert(
      fc.property(componentArbitrary, (definition) => {
        const written = toComponentFile(definition);
        for (const text of [toYaml(written), toJson(written)])
          expect(parseComponentFile(read(text))).toEqual({ ok: true, value: definition, issues: [] });
      }),
      { numRuns: 200 },
    );
  });
});

it('writes JSON that YAML readers understand', () => {
  fc.assert(
    fc.property(readable, (value) => {
      const text = toJson(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(asNumbers(read(text))).toEqual(value);
    }),
    { numRuns: 200 },
  );
});

/** Whole numbers above 2^53 are read as bigint. */
function asNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(asNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asNumbers(member)]));
}

function hasPythonYaml(): boolean {
  try {
    execFileSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
