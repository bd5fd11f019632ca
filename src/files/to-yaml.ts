import { printFloat } from '#domain/param/print-float.ts';

type Entry = readonly [key: string, value: unknown];

/** The longest list of plain values that stands on one line, in characters. */
const inlineWidth = 100;
/** A longer key needs the explicit `? ` form. */
const maxImplicitKey = 1000;

/**
 * Writes plain data as YAML that YAML 1.1 and 1.2 readers understand alike: everything that either might read as
 * something else is quoted, keys included. Keys keep their order; undefined members are left out. Throws a RangeError
 * for numbers that are not finite and a TypeError for functions and symbols.
 */
export function toYaml(value: unknown): string {
  const lines = blockOf(value, '');
  return `${lines.join('\n')}\n`;
}

function blockOf(value: unknown, indent: string): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((member) => withMarker('- ', member, indent));
  const entries = entriesOf(value);
  if (entries && entries.length > 0) return entries.flatMap((entry) => entryOf(entry, indent));
  return [indent + inlineOf(value)];
}

/** A list member: its first line stands behind the marker. */
function withMarker(marker: string, value: unknown, indent: string): string[] {
  const inline = tryInline(value);
  if (inline !== null) return [indent + marker + inline];
  if (isBlockText(value)) return literalOf(indent + marker, value, indent);
  const [first = '', ...rest] = blockOf(value, `${indent}  `);
  return [indent + marker + first.trimStart(), ...rest];
}

function entryOf([key, value]: Entry, indent: string): string[] {
  const name = scalarText(key);
  if (name.length > maxImplicitKey) return [`${indent}? ${name}`, ...withMarker(': ', value, indent)];
  const inline = tryInline(value);
  if (inline !== null) return [`${indent}${name}: ${inline}`];
  if (isBlockText(value)) return literalOf(`${indent}${name}: `, value, indent);
  return [`${indent}${name}:`, ...blockOf(value, `${indent}  `)];
}

/** The value on one line, or null where it wants several. */
function tryInline(value: unknown): string | null {
  if (isBlockText(value)) return null;
  const members = Array.isArray(value) ? value : entriesOf(value)?.map(([, member]) => member);
  if (!members || members.length === 0) return inlineOf(value);
  const isShortList = Array.isArray(value) && members.every((member) => !isCollection(member) && !isBlockText(member));
  const isPoint = !Array.isArray(value) && members.every((member) => typeof member === 'number');
  if (!isShortList && !isPoint) return null;
  const text = inlineOf(value);
  return text.length <= inlineWidth ? text : null;
}

function inlineOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineOf).join(', ')}]`;
  const entries = entriesOf(value);
  if (entries) return `{${entries.map(([key, member]) => `${scalarText(key)}: ${inlineOf(member)}`).join(', ')}}`;
  return scalarOf(value);
}

function scalarOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return scalarText(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'number') throw new TypeError(`A ${typeof value} can't be written as YAML.`);
  if (!Number.isFinite(value)) throw new RangeError(`${value} can't be written as YAML.`);
  return printFloat(value);
}

/** Starts with a letter, and holds nothing that has a meaning anywhere in YAML. */
const plainText = /^[A-Za-z](?:[A-Za-z0-9_./@$+=-]| (?=[A-Za-z0-9_./$+=-]))*$/;
const wordsWithMeaning = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

function scalarText(text: string): string {
  return plainText.test(text) && !wordsWithMeaning.test(text) && text.length < maxImplicitKey ? text : quote(text);
}

/** JSON escapes and those of the characters that YAML takes for line breaks or refuses. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007F-\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Controls other than tab and line feed, and what some reader takes for a line break or refuses. */
const unprintable = /[^\P{Cc}\t\n]|[\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

/** Text of several lines that a literal block keeps exactly. */
function isBlockText(value: unknown): value is string {
  if (typeof value !== 'string' || !/[^\n]\n/.test(value) || /^\s/.test(value)) return false;
  return value.isWellFormed() && !unprintable.test(value) && !/^[^\S\n]+$/m.test(value);
}

function literalOf(start: string, text: string, indent: string): string[] {
  const trailing = /\n*$/.exec(text)?.[0].length ?? 0;
  const chomping = trailing === 0 ? '-' : trailing === 1 ? '' : '+';
  const lines = (trailing === 0 ? text : text.slice(0, -1)).split('\n');
  return [`${start}|${chomping}`, ...lines.map((line) => (line === '' ? '' : `${indent}  ${line}`))];
}

function isCollection(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function entriesOf(value: unknown): Entry[] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
