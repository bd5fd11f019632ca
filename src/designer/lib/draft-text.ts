import { componentFileSchema } from '#domain/component/component-file.ts';
import { draftDefinitionSchema, type DraftDefinition } from '#domain/component/draft-definition.ts';
import { parseWith } from '#domain/issue/from-zod.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import { toBareValue } from '#domain/param/bare-value.ts';
import { paramTypes } from '#domain/param/param-types.ts';
import { valueText } from '#domain/param/value-text.ts';
import { parseYaml, type TextPosition } from '#files/parse-yaml.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { toYaml } from '#files/to-yaml.ts';
import { updateYaml } from '#files/update-yaml.ts';

type DraftParameter = NonNullable<NonNullable<DraftDefinition['spec']>['parameters']>[number];
type Plain = Readonly<Record<string, unknown>>;

/** A draft's text as far as it can be read. */
export interface ReadDraftText {
  /** Null where the text is no draft; `issues` then say why. */
  readonly definition: DraftDefinition | null;
  readonly issues: readonly Issue[];
  /** Where the text speaks of what an issue is about. */
  readonly positionOf: (issue: Issue) => TextPosition;
}

/** Keys of the component file in their order; those that no component has come last. */
const order: readonly string[] = [
  'name',
  'version',
  'type',
  'displayName',
  'description',
  'versionDescription',
  'category',
  'labels',
  'execution',
  'inputs',
  'outputs',
  'parameters',
  'trainingConstraints',
  'jobType',
  'image',
  'code',
  'command',
  'sources',
  'storage',
  'required',
  'format',
  'default',
  'constraint',
  'editor',
  'group',
];

/** The component file of a draft, complete or not: what is missing stays missing, and unknown keys are kept. */
export function toDraftText(definition: DraftDefinition): string {
  return toYaml(toDraftFile(definition));
}

/** The text changed to say what the draft says, with its comments; null where that can't be had. */
export function updateDraftText(text: string, definition: DraftDefinition): string | null {
  const updated = updateYaml(text, toDraftFile(definition));
  return updated !== null && sameValue(readDraftText(updated).definition, withoutMissing(definition)) ? updated : null;
}

/** The draft as it travels: a key without a value is none. */
function withoutMissing(definition: DraftDefinition): unknown {
  return JSON.parse(JSON.stringify(definition));
}

function toDraftFile({ metadata, spec, ...others }: DraftDefinition): Plain {
  const parameters = spec?.parameters?.map(toFileParameter);
  return {
    apiVersion: 'weft/v1',
    kind: 'Component',
    ...others,
    metadata: metadata && ordered(metadata),
    spec: spec && ordered({ ...spec, parameters }),
  };
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(value).toSorted(([left], [right]) => rank(left) - rank(right));
  return Object.fromEntries(entries.map(([key, member]) => [key, key === 'labels' ? member : ordered(member)]));
}

/** Numbers and truth values stand bare where they read back as the same text; the bounds of a String's length do too. */
function toFileParameter(parameter: DraftParameter): Plain {
  const { type = '', default: text, constraint } = parameter;
  const isText = (own(paramTypes, type)?.jsonType ?? 'string') === 'string';
  const bare = (value: string | undefined) => (value === undefined ? undefined : toBareValue('Float', value));
  const written = constraint && { ...constraint, min: bare(constraint.min), max: bare(constraint.max) };
  if (isText) return { ...parameter, constraint: written };
  return { ...parameter, default: bare(text), constraint: written && { ...written, values: constraint.values?.map(bare) } };
}

/** Reads a draft from the text of a component file. Keys without a value count as missing. */
export function readDraftText(text: string): ReadDraftText {
  const parsed = parseYaml(text);
  if (!parsed.ok) return { definition: null, issues: parsed.issues, positionOf: statedPosition };
  const source = parsed.value;
  const positionOf = (issue: Issue): TextPosition => source.positionOf(issue.path);
  const head = parseWith(headSchema, toDraftValue(source.value ?? {}));
  if (!head.ok) return { definition: null, issues: head.issues, positionOf };
  const { apiVersion: _version, kind: _kind, ...rest } = head.value;
  const draft = parseWith(draftDefinitionSchema, rest);
  return draft.ok ? { definition: draft.value, issues: [], positionOf } : { definition: null, issues: draft.issues, positionOf };
}

/** Problems of the text itself carry their place. */
function statedPosition({ facts }: Issue): TextPosition {
  return { line: Number(facts['line'] ?? 1), column: Number(facts['column'] ?? 1) };
}

const headSchema = componentFileSchema.pick({ apiVersion: true, kind: true }).partial().loose();

/** The keys whose values a file may write bare although a draft holds text. */
const bareKeys = new Set(['default', 'min', 'max', 'values']);

function toDraftValue(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => toDraftValue(member, key));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, member]) => member !== null);
    return Object.fromEntries(entries.map(([name, member]) => [name, toDraftValue(member, name)]));
  }
  // A draft travels as JSON, which has no bigint.
  return typeof value === 'bigint' || (bareKeys.has(key) && typeof value !== 'string') ? toText(value) : value;
}

function toText(value: unknown): unknown {
  const text = valueText.safeParse(value);
  return text.success ? text.data : String(value);
}
