import type { ErrorCode, YAMLError } from 'yaml';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue, IssueCode } from '#domain/issue/issue.ts';

/** Where the issue is, as facts; both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The issue of every kind of error that the reader of YAML knows. */
const issueCodes: Readonly<Record<ErrorCode, IssueCode>> = {
  ALIAS_PROPS: 'E_YAML_ALIAS',
  BAD_ALIAS: 'E_YAML_ALIAS',
  BAD_COLLECTION_TYPE: 'E_YAML_TAG',
  BAD_DIRECTIVE: 'E_YAML_DIRECTIVE',
  BAD_DQ_ESCAPE: 'E_YAML_ESCAPE',
  BAD_INDENT: 'E_YAML_INDENT',
  BAD_PROP_ORDER: 'E_YAML_PROPERTIES',
  BAD_SCALAR_START: 'E_YAML_START',
  BLOCK_AS_IMPLICIT_KEY: 'E_YAML_NESTED',
  BLOCK_IN_FLOW: 'E_YAML_BRACKETS',
  DUPLICATE_KEY: 'E_DUPLICATE_KEY',
  IMPOSSIBLE: 'E_FILE_SYNTAX',
  KEY_OVER_1024_CHARS: 'E_YAML_KEY_LONG',
  MISSING_CHAR: 'E_YAML_INCOMPLETE',
  MULTILINE_IMPLICIT_KEY: 'E_YAML_KEY_LINES',
  MULTIPLE_ANCHORS: 'E_YAML_PROPERTIES',
  MULTIPLE_DOCS: 'E_YAML_DOCUMENTS',
  MULTIPLE_TAGS: 'E_YAML_PROPERTIES',
  NON_STRING_KEY: 'E_YAML_KEY_TEXT',
  RESOURCE_EXHAUSTION: 'E_FILE_DEEP',
  TAB_AS_INDENT: 'E_YAML_TAB',
  TAG_RESOLVE_FAILED: 'E_YAML_TAG',
  UNEXPECTED_TOKEN: 'E_YAML_UNEXPECTED',
};

/** What the reader says it misses, and the character that stands for it. */
const missing: readonly (readonly [RegExp, string])[] = [
  [/closing "quote/, '"'],
  [/closing 'quote/, "'"],
  [/end with a (.)/, '$1'],
  [/Missing (,)/, ','],
  [/followed by map values/, ':'],
  [/without - indicator/, '-'],
];

/** An error of the YAML reader in words of ours, with its place and what the text has there. */
export function describeYamlError(error: YAMLError, text: string, place: Place): Issue {
  const [start, end] = error.pos;
  const absent = missing.find(([pattern]) => pattern.test(error.message));
  if (absent !== undefined) {
    const [pattern, character] = absent;
    return createIssue('E_YAML_MISSING', [], { missing: (pattern.exec(error.message)?.[0] ?? '').replace(pattern, character), ...place });
  }
  const found = error.code === 'BAD_DQ_ESCAPE' ? text.slice(start, start + 2) : wordAt(text, start, end);
  return createIssue(issueCodes[error.code], [], { found, detail: error.message, ...place });
}

/** What stands at a place of a text, at most a few words of one line. */
function wordAt(text: string, start: number, end: number): string {
  const [line = ''] = text
    .slice(start, Math.max(end, start + 1))
    .trim()
    .split('\n');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
