import { describe, expect, it } from 'vitest';
import { parseComponentFile } from '#domain/component/component-file.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { describeIssue, languages } from '#domain/issue/describe-issue.ts';
import type { IssuePath } from '#domain/issue/issue.ts';
import { parseYaml } from './parse-yaml.ts';

const value = (text: string) => {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.value.value : parsed.issues.map((issue) => issue.code);
};
const place = (text: string, path: IssuePath) => {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { line, column } = parsed.value.positionOf(path);
  return `${line}:${column}`;
};

const noIssue = createIssue('E_FILE_SYNTAX', []);

describe('a YAML text', () => {
  it('is read by YAML 1.2, JSON included', () => {
    expect(value('a: yes\nb: 0o17\nc: 2020-01-01\nd: ~\ne: 1_000')).toEqual({ a: 'yes', b: 15, c: '2020-01-01', d: null, e: '1_000' });
    expect(value('{"a": [1, "x", true, null]}')).toEqual({ a: [1, 'x', true, null] });
    expect(value('')).toBeNull();
  });
  it('keeps whole numbers exact and keys as text', () => {
    expect(value('9007199254740993')).toBe(9007199254740993n);
    expect(value('9007199254740991')).toBe(9007199254740991);
    expect(value('1e3: a\n1.0: b\nn: c')).toEqual({ '1e3': 'a', '1.0': 'b', n: 'c' });
  });
  it('may use an alias, in reason', () => {
    expect(value('a: &x [1]\nb: *x')).toEqual({ a: [1], b: [1] });
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefg'.charAt(index)}`)
            .join(',')}]`,
      ),
    ].join('\n');
    expect(value(bomb)).toEqual(['E_FILE_ALIASES']);
    expect(value('a: &x [*x]')).toEqual(['E_FILE_DEEP']);
  });
  it('writes each key once', () => {
    expect(parseYaml('spec:\n  - a: 1\n  - b: 1\n    b: 2').issues).toEqual([
      { code: 'E_DUPLICATE_KEY', severity: 'error', path: ['spec', 1, 'b'], facts: { key: 'b', line: 4, column: 5 } },
    ]);
    expect(value('"a": 1\na: 2')).toEqual(['E_DUPLICATE_KEY']);
    expect(value('{"a": 1, "a": 2}')).toEqual(['E_DUPLICATE_KEY']);
  });
  it.each([
    ['a: [1', 'E_YAML_MISSING', '1:6', ']'],
    ['a: {b: 1', 'E_YAML_MISSING', '1:9', '}'],
    ['a: "b', 'E_YAML_MISSING', '1:6', '"'],
    ['a: b: c', 'E_YAML_NESTED', '1:4'],
    ['a:\n  b: 1\n c: 2', 'E_YAML_INDENT', '3:1'],
    ['a: 1\n---\nb: 2', 'E_YAML_DOCUMENTS', '2:1'],
    ['a: !!binary aGk=', 'E_YAML_TAG', '1:13', 'tag:yaml.org,2002:binary'],
    ['!!set {a}', 'E_YAML_TAG', '1:7', 'tag:yaml.org,2002:set'],
    ['a: !x 1', 'E_YAML_TAG', '1:4', '!x'],
    ['? [1]\n: 2', 'E_YAML_KEY_TEXT', '1:3'],
    ['a\nb: 1', 'E_YAML_KEY_LINES', '1:1'],
    ['a:\n\t- b', 'E_YAML_TAB', '2:1'],
    ['"\\x"', 'E_YAML_ESCAPE', '1:2', '\\x'],
    ['a: @b', 'E_YAML_START', '1:4', '@'],
    ['{a: }}', 'E_YAML_UNEXPECTED', '1:6', '}'],
    ['a: *x', 'E_YAML_ALIAS', '1:4', '*x'],
    ['a: &x &y 1', 'E_YAML_PROPERTIES', '1:7'],
    ['%FOO x\n---\na: 1', 'E_YAML_DIRECTIVE', '1:1'],
  ])('%j is refused as %s at %s', (text, code, expected, named?: string) => {
    const [issue] = parseYaml(text).issues;
    const { line, column, found, missing } = issue?.facts ?? {};
    expect([issue?.code, `${String(line)}:${String(column)}`]).toEqual([code, expected]);
    expect(named ?? missing ?? found).toBe(missing ?? found);
    for (const language of languages) expect(describeIssue(issue ?? noIssue, language)).toMatch(/^(Line|第) \d/);
  });
  it('is not nested without end', () => {
    for (const text of [
      '['.repeat(1e5),
      '[\n'.repeat(1e4),
      '{a: '.repeat(1e4),
      '- '.repeat(1e5),
      '[1, '.repeat(65),
      `${'['.repeat(80)}${']'.repeat(80)}`,
    ]) {
      expect(parseYaml(text).ok).toBe(false);
    }
    expect(value(`${'['.repeat(80)}${']'.repeat(80)}`)).toEqual(['E_FILE_DEEP']);
  });
  it('is not larger than the limit, in bytes', () => {
    expect(value('x'.repeat(5 * 1024 * 1024 + 1))).toEqual(['E_FILE_LARGE']);
    expect(value(`# ${'你'.repeat(2 * 1024 * 1024)}`)).toEqual(['E_FILE_LARGE']);
  });
  it('does not reach into prototypes', () => {
    expect(value('__proto__: {polluted: 1}')).toEqual(['E_KEY_FORBIDDEN']);
    expect(value('constructor: {prototype: {polluted: 1}}')).toEqual({ constructor: { prototype: { polluted: 1 } } });
    expect('polluted' in {}).toBe(false);
  });
});

describe('a place in the text', () => {
  const text = `apiVersion: weft/v1
kind: Pipeline
metadata: {name: ranking}
spec:
  variables:
    - {name: rate, type: Float, value: 0.1}
  nodes:
    - component: a@1.0.0
      id: train
      parameters:
        epochs: 20
    - id: "1"
      inputs: {t: {from: train.model}}
`;
  it.each([
    [['metadata', 'name'], '3:12'],
    [['spec', 'nodes', 'train', 'parameters', 'epochs'], '11:9'],
    [['nodes', 'train', 'parameters', 'epochs'], '11:9'],
    [['nodes', 'train'], '8:7'],
    [['nodes', 1], '12:7'],
    [['nodes', '1', 'inputs', 't', 'from'], '13:20'],
    [['variables', 'rate', 'value'], '6:33'],
    [[], '1:1'],
  ] as const)('%j is at %s', (path, expected) => expect(place(text, path)).toBe(expected));
  it('is around what is missing', () => {
    expect(place(text, ['nodes', 'train', 'parameters', 'gone'])).toBe('10:7');
    expect(place(text, ['nodes', 'gone', 'x'])).toBe('7:3');
    expect(place('', ['a'])).toBe('1:1');
  });
  it('is that of a component’s issue', () => {
    const file =
      'apiVersion: weft/v1\nkind: Component\nmetadata: {name: a, version: 1.0.0}\nspec:\n  execution: {jobType: PyTorch, image: {source: custom, uri: "a:1"}, command: x}\n  parameters:\n    - name: epochs\n      type: Int\n      constrain: x\n';
    const parsed = parseYaml(file);
    if (!parsed.ok) throw new Error('refused');
    const [issue] = parseComponentFile(parsed.value.value).issues;
    expect(issue).toMatchObject({ code: 'E_UNKNOWN_KEY', facts: { nearest: 'constraint' } });
    expect(parsed.value.positionOf(issue?.path ?? [])).toEqual({ line: 9, column: 7 });
  });
});
