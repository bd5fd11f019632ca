import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

export type Path = readonly (string | number)[];

/** A key or a value of a YAML text: the way to it, and where it is written. */
export interface Place {
  readonly kind: 'key' | 'value';
  /** For a key, the way to the map that it is in. */
  readonly path: Path;
  readonly from: number;
  readonly to: number;
}

/** A place where something may be written, and the value of the whole text without it. */
export interface GapPlace extends Place {
  /** Keys that stand beside a key. */
  readonly siblings: readonly string[];
  readonly value: unknown;
  /** Whether a colon already follows. */
  readonly hasColon: boolean;
  readonly isFlow: boolean;
}

/** What stands for the word at the cursor while the text around it is read. */
const mark = 'weft-cursor-7f3a';
/** Longer texts are not looked into: it is done at each key. */
const maxLength = 200_000;

/** What could be written at an offset, judged by the text around it; null in comments, block texts and where nothing fits. */
export function findGap(text: string, offset: number): GapPlace | null {
  if (text.length > maxLength) return null;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = /[\w./-]*$/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const behind = /^[\w./-]*/.exec(text.slice(offset))?.[0] ?? '';
  const from = offset - before.length;
  const to = offset + behind.length;
  const line = text.slice(lineStart, from);
  if (/(?:^|\s)#/.test(line)) return null;
  const hasColon = /^[^\S\n]*:(?:\s|$)/.test(text.slice(to));
  const filled = (mark_: string) => parse(text.slice(0, from) + mark_ + text.slice(to));
  const isValue = /[^\s,{}[\]#]:\s+["']?$/.test(line) && !hasColon;
  const asKey = isValue ? null : findMark(filled(hasColon ? mark : `${mark}: `), 'key');
  const found = asKey ?? findMark(filled(mark), 'value');
  if (found === null) return null;
  return { ...found, from, to, hasColon, isFlow: isInFlow(line) };
}

function isInFlow(line: string): boolean {
  return /[[{,][^\]}]*$/.test(line);
}

function parse(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true, logLevel: 'silent', prettyErrors: false });
}

function findMark(document: Document, kind: Place['kind']): Pick<GapPlace, 'kind' | 'path' | 'siblings' | 'value'> | null {
  const found = search(document.contents, kind, []);
  return found && { ...found, kind, value: toValue(document) };
}

function search(node: unknown, kind: Place['kind'], path: Path): Pick<GapPlace, 'path' | 'siblings'> | null {
  if (kind === 'value' && isScalar(node) && node.value === mark) return { path, siblings: [] };
  if (isMap(node)) {
    const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    if (kind === 'key' && keys.includes(mark)) return { path, siblings: keys.filter((key) => key !== mark) };
    return first(node.items, (pair, index) => search(pair.value, kind, [...path, keys[index] ?? '']));
  }
  return isSeq(node) ? first(node.items, (item, index) => search(item, kind, [...path, index])) : null;
}

function first<T, R>(items: readonly T[], find: (item: T, index: number) => R | null): R | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** The plain value of the text, without the mark; null where it can't be had. */
function toValue(document: Document): unknown {
  try {
    return withoutMark(document.toJS({ maxAliasCount: 100 }));
  } catch {
    return null;
  }
}

function withoutMark(value: unknown): unknown {
  if (value === mark) return null;
  if (Array.isArray(value)) return value.map(withoutMark);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, member]) => (key === mark ? [] : [[key, withoutMark(member)]])));
}

/** The key or scalar that is written at an offset, and the value of the whole text. */
export function findWritten(text: string, offset: number): (Place & { readonly value: unknown }) | null {
  if (text.length > maxLength) return null;
  const document = parse(text);
  const found = locate(document.contents, offset, []);
  return found && { ...found, value: toValue(document) };
}

function locate(node: unknown, offset: number, path: Path): Place | null {
  if (isMap(node)) {
    return first(node.items, ({ key, value }) => {
      const inner = [...path, isScalar(key) ? String(key.value) : ''];
      const range = rangeAt(key, offset);
      return range === null ? locate(value, offset, inner) : { kind: 'key', path: inner, ...range };
    });
  }
  if (isSeq(node)) return first(node.items, (item, index) => locate(item, offset, [...path, index]));
  const range = rangeAt(node, offset);
  return range && { kind: 'value', path, ...range };
}

function rangeAt(node: unknown, offset: number): { readonly from: number; readonly to: number } | null {
  if (!isScalar(node) || !node.range) return null;
  const [from, to] = node.range;
  return from <= offset && offset < to ? { from, to } : null;
}
