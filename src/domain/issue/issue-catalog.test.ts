import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIssue, hasErrors, prefixIssues } from './create-issue.ts';
import { describeIssue, languages } from './describe-issue.ts';
import { issueCatalog } from './issue-catalog.ts';

const root = path.join(import.meta.dirname, '../..');
const entries = Object.entries(issueCatalog);
const byText = (left: string, right: string) => (left < right ? -1 : 1);
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[^}]*\}/g)].map((match) => match[1] ?? ''))].toSorted(byText);
const severities = { E: 'error', W: 'warning', H: 'hint' } as const;

describe.each(entries)('%s', (code, entry) => {
  it('has the severity its name says and a text in every language about the same facts', () => {
    expect(code).toMatch(/^[EWH](_[A-Z0-9]+)+$/);
    expect(Object.entries(severities).find(([letter]) => code.startsWith(letter))?.[1]).toBe(entry.severity);
    for (const language of languages) expect(entry[language].trim()).not.toBe('');
    expect(placeholders(entry.zh)).toEqual(placeholders(entry.en));
    expect(entry.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.en).not.toMatch(/\p{Script=Han}/u);
  });
});

it('holds no code that nothing uses', () => {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('issue/texts/') && !file.includes('node_modules'),
    )
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');
  const words = new Set(sources.match(/\b[EWH]_[A-Z0-9_]+\b/g));
  expect(entries.map(([code]) => code).filter((code) => !words.has(code))).toEqual([]);
});

it('keeps the families apart', () => {
  const files = readdirSync(path.join(import.meta.dirname, 'texts')).map((file) =>
    readFileSync(path.join(import.meta.dirname, 'texts', file), 'utf8'),
  );
  const codes = files.flatMap((text) => [...text.matchAll(/^ {2}([EWH]_[A-Z0-9_]+):/gm)].map((match) => match[1] ?? ''));
  expect(codes.toSorted(byText)).toEqual(entries.map(([code]) => code).toSorted(byText));
});

describe('an issue', () => {
  const issue = createIssue(
    'E_PARAM_ENUM',
    ['parameters', 'optimizer'],
    { value: 'adm', values: ['adam', 'sgd'] },
    { kind: 'set-value', value: 'adam' },
  );

  it('is put into words last', () => {
    expect(describeIssue(issue, 'en')).toBe('“adm” is not one of: adam, sgd.');
    expect(describeIssue(issue, 'zh')).toBe('“adm”不在可选值之中：adam、sgd。');
  });
  it('shows a fact as it is, and a missing one as its place', () => {
    expect(describeIssue({ code: 'E_PARAM_INT', facts: { value: '$& {name}' } }, 'en')).toBe('“$& {name}” is not a whole number.');
    expect(describeIssue({ code: 'E_PARAM_INT', facts: {} }, 'en')).toBe('“{value}” is not a whole number.');
  });
  it('calls what is not found by its word in every language', () => {
    const missing = { code: 'E_NOT_FOUND', facts: { what: 'pipeline', name: 'nonsense' } } as const;
    expect(describeIssue(missing, 'en')).toBe('There is no pipeline “nonsense”.');
    expect(describeIssue(missing, 'zh')).toBe('找不到管道“nonsense”。');
  });
  it('counts one and several in English', () => {
    const short = (length: number, min: number) => describeIssue({ code: 'E_PARAM_SHORT', facts: { length, min } }, 'en');
    expect(short(0, 1)).toBe('The text has 0 characters; at least 1 is needed.');
    expect(short(1, 2)).toBe('The text has 1 character; at least 2 are needed.');
  });
  it('is seen from further out with a longer path', () => {
    expect(prefixIssues(['nodes', 'train'], [issue])).toMatchObject([
      { path: ['nodes', 'train', 'parameters', 'optimizer'], fix: { kind: 'set-value' } },
    ]);
    expect([hasErrors([issue]), hasErrors([createIssue('W_COMMAND_EVAL', [])]), hasErrors([])]).toEqual([true, false, false]);
  });
});
