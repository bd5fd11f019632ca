import { chineseDescription } from '#domain/issue/documented.ts';
import { findGap, findWritten, type GapPlace } from './find-place.ts';
import { alternativesOf, isPlain, type JsonSchema, schemasAt } from './json-schema.ts';

/** Something that may be written at the cursor. */
export interface Proposal {
  readonly label: string;
  /** What to write in place of the word at the cursor. */
  readonly text: string;
  readonly kind: 'key' | 'value';
  readonly isRequired: boolean;
  /** What it is for and what it takes; null for values. */
  readonly help: SchemaHelp | null;
}

/** What a schema says to people. */
export interface SchemaHelp {
  /** By language; empty where nothing is said. */
  readonly description: { readonly en: string; readonly zh: string };
  /** The values that there are; empty where they are not listed. */
  readonly values: readonly string[];
  /** JSON types, e.g. `string`; empty where values are listed. */
  readonly types: readonly string[];
  readonly maxLength: number | null;
}

export interface Proposals {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Proposal[];
}

/** What may be written at an offset of a YAML text by a schema: keys not yet used, required ones first, or the values listed. */
export function propose(text: string, offset: number, root: JsonSchema): Proposals | null {
  const gap = findGap(text, offset);
  if (gap === null) return null;
  const schemas = schemasAt(root, gap.path, gap.value);
  const indent = indentAt(text, gap.from);
  const keys = gap.kind === 'key' ? proposeKeys(schemas, gap, root, indent) : [];
  const options = keys.length > 0 || gap.hasColon ? keys : proposeValues(schemas, gap);
  return options.length === 0 ? null : { from: gap.from, to: gap.to, options };
}

/** What the schema says about the key or value at an offset, and where that is written. */
export function helpAt(text: string, offset: number, root: JsonSchema) {
  const written = findWritten(text, offset);
  if (written === null) return null;
  const schemas = schemasAt(root, written.path, written.value);
  const help = toHelp(schemas);
  const isEmpty = help.description.en === '' && help.values.length === 0;
  return isEmpty ? null : { from: written.from, to: written.to, name: String(written.path.at(-1) ?? ''), help };
}

/** How far the keys of the map at an offset stand in, `- ` counted as what it takes. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.replace(/[^\s]/g, ' ');
}

function proposeKeys(schemas: readonly JsonSchema[], gap: GapPlace, root: JsonSchema, indent: string): Proposal[] {
  const found = new Map<string, { schemas: JsonSchema[]; isRequired: boolean }>();
  for (const schema of schemas) {
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    for (const [name, property] of Object.entries(isPlain(schema['properties']) ? schema['properties'] : {})) {
      if (gap.siblings.includes(name)) continue;
      const known = found.get(name) ?? { schemas: [], isRequired: false };
      known.schemas.push(...alternativesOf(property, root));
      known.isRequired ||= required.includes(name);
      found.set(name, known);
    }
  }
  return [...found]
    .map(([name, known]) => ({
      label: name,
      text: name + (gap.hasColon ? '' : afterKey(known.schemas, gap.isFlow ? null : indent)),
      kind: 'key' as const,
      isRequired: known.isRequired,
      help: toHelp(known.schemas),
    }))
    .toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));
}

/** What comes behind a key so that its value can be typed at once. */
function afterKey(schemas: readonly JsonSchema[], indent: string | null): string {
  const types = new Set(schemas.flatMap(typesOf));
  if (indent === null || (!types.has('object') && !types.has('array'))) return ': ';
  return types.has('object') ? `:\n${indent}  ` : `:\n${indent}  - `;
}

function proposeValues(schemas: readonly JsonSchema[], gap: GapPlace): Proposal[] {
  const written = listAround(gap);
  return valuesOf(schemas)
    .filter((value) => !written.includes(value))
    .map((value) => ({ label: value, text: value, kind: 'value', isRequired: false, help: null }));
}

/** The other members of a list that a value is in. */
function listAround({ path, value }: GapPlace): readonly unknown[] {
  if (typeof path.at(-1) !== 'number') return [];
  const list = path
    .slice(0, -1)
    .reduce<unknown>((place, key) => (isPlain(place) || Array.isArray(place) ? Reflect.get(place, key) : undefined), value);
  return Array.isArray(list) ? list : [];
}

/** Listed values; truth values only where no text is taken. */
function valuesOf(schemas: readonly JsonSchema[]): string[] {
  const listed = schemas.flatMap((schema) => ('const' in schema ? [schema['const']] : Array.isArray(schema['enum']) ? schema['enum'] : []));
  const types = schemas.flatMap(typesOf);
  const truths = types.length > 0 && types.every((type) => type === 'boolean') ? [true, false] : [];
  return [...new Set([...listed, ...truths].map(String))];
}

function typesOf({ type }: JsonSchema): string[] {
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function toHelp(schemas: readonly JsonSchema[]): SchemaHelp {
  const text = (key: string) => schemas.map((schema) => schema[key]).find((value) => typeof value === 'string') ?? '';
  const items = schemas.flatMap(({ items: item }) => (isPlain(item) ? [item] : []));
  const values = valuesOf([...schemas, ...items]);
  const maxLength = schemas.map((schema) => schema['maxLength']).find((value) => typeof value === 'number') ?? null;
  return {
    description: { en: text('description'), zh: text(chineseDescription) },
    values,
    types: values.length > 0 ? [] : [...new Set(schemas.flatMap(typesOf))],
    maxLength,
  };
}
