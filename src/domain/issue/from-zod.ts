import type { z } from 'zod';
import { addressPath } from './address-path.ts';
import { createIssue } from './create-issue.ts';
import { issueCatalog } from './issue-catalog.ts';
import type { Facts, Issue, IssueCode, IssuePath } from './issue.ts';
import { knownKeys } from './known-keys.ts';
import { checkLimits } from './limits.ts';
import { nearestText } from './nearest-text.ts';
import { failure, success, type Result } from './result.ts';

type ZodIssue = z.core.$ZodIssue;

/** Parses a value that comes from outside: the limits first, then the schema; problems become coded issues below `path`. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, path: IssuePath = []): Result<T> {
  const limits = checkLimits(value, path);
  if (limits.length > 0) return failure(...limits);
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? success(parsed.data) : failure(...issuesFromZod(parsed.error, value, path, schema));
}

/**
 * Coded issues of a failed zod parse. `value` is what was parsed, for addressing list members by name; with the schema,
 * an unknown key comes with the nearest known one. A schema's own refinement names its code in `params.code`.
 */
export function issuesFromZod(error: z.core.$ZodError, value: unknown, path: IssuePath, schema?: z.core.$ZodType): Issue[] {
  return error.issues.flatMap((issue) => fromZod(issue, { value, prefix: path, schema, at: [] }));
}

interface Place {
  readonly value: unknown;
  readonly prefix: IssuePath;
  readonly schema: z.core.$ZodType | undefined;
  readonly at: readonly PropertyKey[];
}

function fromZod(issue: ZodIssue, place: Place): Issue[] {
  const at = [...place.at, ...issue.path];
  const input = valueAt(place.value, at);
  const make = (code: IssueCode, facts: Facts = {}, extra: readonly string[] = []) => [
    createIssue(code, [...place.prefix, ...addressPath(place.value, at), ...extra], facts),
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => make('E_UNKNOWN_KEY', unknownKeyFacts(key, place, at), [key]));
    case 'invalid_type':
      return input === undefined && at.length > 0
        ? make('E_KEY_MISSING', { key: String(at.at(-1)) })
        : make('E_VALUE_TYPE', { expected: typeName(issue.expected), found: describeType(input) });
    case 'invalid_value':
      return input === undefined
        ? make('E_KEY_MISSING', { key: String(at.at(-1)) })
        : make('E_VALUE_UNKNOWN', { value: shorten(input), allowed: issue.values.map(String) });
    case 'invalid_union':
      return fromUnion(issue, { ...place, at }, input);
    case 'too_small':
      return make('E_VALUE_SMALL', { min: Number(issue.minimum) });
    case 'too_big':
      return make('E_VALUE_LARGE', { max: Number(issue.maximum) });
    case 'invalid_format':
      return make('E_VALUE_FORMAT', { value: shorten(input), format: issue.pattern ?? issue.format });
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return isIssueCode(code) ? make(code, { value: shorten(input) }) : make('E_VALUE_INVALID', { detail: issue.message });
    }
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return make('E_VALUE_INVALID', { detail: issue.message });
  }
}

type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>;

/** The problems of the branch that was most likely meant: the one that gets furthest with the fewest. */
function fromUnion(issue: UnionIssue, place: Place, input: unknown): Issue[] {
  const path = [...place.prefix, ...addressPath(place.value, place.at)];
  if ('options' in issue && Array.isArray(issue.options) && issue.errors.length === 0) {
    if (input === undefined) return [createIssue('E_KEY_MISSING', path, { key: String(place.at.at(-1)) })];
    return [createIssue('E_VALUE_UNKNOWN', path, { value: shorten(input), allowed: issue.options.map(String) })];
  }
  const expected = issue.errors.map((branch) => branch.find((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
  if (input === undefined) return [createIssue('E_KEY_MISSING', path, { key: String(place.at.at(-1)) })];
  if (expected.length > 0 && expected.every((inner) => inner !== undefined)) {
    const types = expected.flatMap((inner) => (inner?.code === 'invalid_type' ? [typeName(inner.expected)] : []));
    return [createIssue('E_VALUE_TYPE', path, { expected: [...new Set(types)].join(' | '), found: describeType(input) })];
  }
  const [best = []] = issue.errors.toSorted((left, right) => left.length - right.length);
  return best.flatMap((inner) => fromZod(inner, place));
}

function unknownKeyFacts(key: string, place: Place, at: readonly PropertyKey[]): Facts {
  const known = (place.schema ? knownKeys(place.schema, at) : []).filter((candidate) => candidate !== key);
  return { key, nearest: nearestText(key, known)?.text ?? '–' };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (typeof current === 'object' && current !== null ? Object.getOwnPropertyDescriptor(current, key)?.value : undefined),
    value,
  );
}

function isIssueCode(code: unknown): code is IssueCode {
  return typeof code === 'string' && Object.hasOwn(issueCatalog, code);
}

const typeNames: Readonly<Record<string, string>> = { array: 'list', object: 'map', record: 'map' };

function typeName(name: string): string {
  return Object.hasOwn(typeNames, name) ? (typeNames[name] ?? name) : name;
}

function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeName(Array.isArray(value) ? 'array' : typeof value);
}

function shorten(value: unknown): string {
  const text =
    typeof value === 'string' || typeof value === 'bigint' ? String(value) : (JSON.stringify(value, bigintToText) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function bigintToText(_: string, member: unknown): unknown {
  return typeof member === 'bigint' ? String(member) : member;
}
