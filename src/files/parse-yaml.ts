import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from 'yaml';
import { memberIndex } from '#domain/issue/address-path.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';
import { checkLimits, maxDepth, maxFileBytes, utf8Length } from '#domain/issue/limits.ts';
import { failure, success, type Result } from '#domain/issue/result.ts';
import { describeYamlError } from './describe-yaml-error.ts';

/** A place in a text; both count from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The value of a YAML (or JSON) text and the way from an issue's path back into the text. */
export interface ParsedText {
  readonly value: unknown;
  /** Where the key or list member at the path begins; the nearest thing around it where the path leads nowhere. */
  positionOf(path: IssuePath): TextPosition;
}

/**
 * Reads one YAML 1.2 document of plain data, JSON included. Whole numbers above 2^53 come as bigint, keys always as text.
 * Problems of the text itself carry `line` and `column` in their facts.
 */
export function parseYaml(text: string): Result<ParsedText> {
  if (text.length > maxFileBytes || utf8Length(text) > maxFileBytes)
    return failure(createIssue('E_FILE_LARGE', [], { limit: maxFileBytes }));
  if (isNestedTooDeep(text)) return failure(createIssue('E_FILE_DEEP', [], { limit: maxDepth }));
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    intAsBigInt: true,
    stringKeys: true,
    uniqueKeys: true,
    lineCounter,
    logLevel: 'error',
    prettyErrors: false,
  });
  const toPosition = (offset: number) => positionAt(lineCounter, offset);
  const faults = [...document.errors, ...document.warnings];
  if (faults.some((fault) => fault.code === 'RESOURCE_EXHAUSTION')) return failure(createIssue('E_FILE_DEEP', [], { limit: maxDepth }));
  if (faults.length > 0) return failure(...faults.slice(0, 20).map((fault) => toIssue(fault, document, text, toPosition)));
  const tag = text.includes('!') ? findForeignTag(document) : undefined;
  if (tag) return failure(createIssue('E_YAML_TAG', [], { found: tag.name, ...toPosition(tag.offset) }));
  const alias = text.includes('*') ? findOpenAlias(document) : undefined;
  if (alias) return failure(createIssue('E_YAML_ALIAS', [], { found: `*${alias.name}`, ...toPosition(alias.offset) }));
  const value = toPlainValue(document);
  if (!value.ok) return value;
  return success({ value: value.value, positionOf: (path) => toPosition(offsetOf(document, path)) });
}

/** Brackets alone can nest deeper than a recursive reader can follow. Brackets in strings count too, hence the margin. */
function isNestedTooDeep(text: string): boolean {
  return /[[{](?:[^\S\n]*[[{]){512}/.test(text) || /^[^\S\n]*(?:[-?:][^\S\n]+){512}/m.test(text);
}

function toIssue(error: YAMLError, document: Document, text: string, toPosition: (offset: number) => TextPosition): Issue {
  const [start, end] = error.pos;
  const position = toPosition(start);
  if (error.code !== 'DUPLICATE_KEY') return describeYamlError(error, text, position);
  const written = text.slice(start, Math.max(end, start + 1)).trim();
  return createIssue('E_DUPLICATE_KEY', pathAt(document.contents, start), { key: keyAt(document.contents, start) ?? written, ...position });
}

const plainTags = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/** Tags that make anything but plain data, e.g. `!!binary`. */
function findForeignTag(document: Document): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Node(_, node) {
      if (!('tag' in node) || typeof node.tag !== 'string' || plainTags.has(node.tag)) return undefined;
      found = { name: node.tag, offset: startOf(node) ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** The first alias of an anchor that is not there, or not yet. */
function findOpenAlias(document: Document): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return undefined;
      found = { name: node.source, offset: startOf(node) ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** The value with bigint only where a number would lose digits; refuses aliases that lead back to themselves or multiply. */
function toPlainValue(document: Document): Result<unknown> {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return failure(aliasIssue(error));
  }
  const limits = checkLimits(value);
  return limits.length > 0 ? failure(...limits) : success(narrowIntegers(value));
}

function aliasIssue(error: unknown): Issue {
  if (error instanceof RangeError) return createIssue('E_FILE_DEEP', [], { limit: maxDepth });
  const detail = error instanceof Error ? error.message : String(error);
  return detail.startsWith('Excessive') ? createIssue('E_FILE_ALIASES', []) : createIssue('E_FILE_SYNTAX', [], { detail });
}

function narrowIntegers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(narrowIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, narrowIntegers(member)]));
}

function positionAt(lineCounter: LineCounter, offset: number): TextPosition {
  const { line, col } = lineCounter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** In files, what a document holds stands below `spec`; paths of documents in memory start without it. */
function offsetOf(document: Document, path: IssuePath): number {
  const [first] = path;
  const root = document.contents;
  const isBelowSpec = first !== undefined && isMap(root) && !findPair(root, first) && isMap(valueOf(findPair(root, 'spec')));
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const step of isBelowSpec ? ['spec', ...path] : path) {
    const next: { node: unknown; offset: number | undefined } | undefined = stepInto(node, step);
    if (!next) break;
    node = next.node;
    offset = next.offset ?? offset;
  }
  return offset;
}

function stepInto(node: unknown, step: string | number) {
  if (isMap(node)) {
    const pair = findPair(node, step);
    return pair ? { node: pair.value, offset: startOf(pair.key) } : undefined;
  }
  if (!isSeq(node)) return undefined;
  const index = memberIndex(node.items.map(addressedValue), step);
  const item = index === undefined ? undefined : node.items[index];
  return item === undefined ? undefined : { node: item, offset: startOf(item) };
}

/** Just enough of a list member to tell its name. */
function addressedValue(item: unknown): unknown {
  if (!isMap(item)) return undefined;
  return Object.fromEntries(['id', 'name'].flatMap((key) => (isScalar(item.get(key, true)) ? [[key, String(item.get(key))]] : [])));
}

function findPair(map: Node, key: string | number): Pair | undefined {
  return isMap(map) ? map.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key)) : undefined;
}

function valueOf(pair: Pair | undefined): unknown {
  return pair?.value;
}

function startOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) && typeof node.range[0] === 'number'
    ? node.range[0]
    : undefined;
}

/** The address of the map that holds the key at an offset. */
function pathAt(node: unknown, offset: number): IssuePath {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (startOf(pair.key) === offset) return isScalar(pair.key) ? [String(pair.key.value)] : [];
      if (contains(pair.value, offset)) return [String(isScalar(pair.key) ? pair.key.value : ''), ...pathAt(pair.value, offset)];
    }
  }
  if (!isSeq(node)) return [];
  const index = node.items.findIndex((item) => contains(item, offset));
  return index < 0 ? [] : [index, ...pathAt(node.items[index], offset)];
}

function keyAt(node: unknown, offset: number): string | undefined {
  const last = pathAt(node, offset).at(-1);
  return typeof last === 'string' ? last : undefined;
}

function contains(node: unknown, offset: number): boolean {
  const range = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : [];
  return typeof range[0] === 'number' && typeof range[2] === 'number' && range[0] <= offset && offset < range[2];
}
