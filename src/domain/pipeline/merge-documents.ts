import type { IssuePath } from '../issue/issue.ts';
import { assembleDocument } from './assemble-document.ts';
import { cyclesOf } from './graph.ts';
import type { Identified } from './item-index.ts';
import { findNode, nodeIndex } from './node-index.ts';
import { linkSource } from './output-ref.ts';
import type { InputBinding, PipelineDocument } from './pipeline.ts';
import { sameValue } from './same-value.ts';
import { separateTwins } from './separate-twins.ts';

/** One thing that both sides changed, each in another way. A value that is undefined was taken away, or was never there. */
export interface Clash {
  /** Like the paths of issues: `['nodes', id, 'parameters', name]`. */
  readonly path: IssuePath;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** `clashes` is empty where both sides' changes are in `document`; where both changed one thing, it has mine. */
export interface Merged {
  readonly document: PipelineDocument;
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what two sides made of one document: by node, link and field. Nodes and variables stand in the order of
 * `theirs`, what only mine has comes last; two new things with one id are both kept, mine under another. A link to a node that the other side removed, and a cycle that only both
 * changes together make, are clashes, too. Source: three-way merge by identity.
 */
export function mergeDocuments(base: PipelineDocument, ours: PipelineDocument, theirs: PipelineDocument): Merged {
  const mine = separateTwins(base, ours, theirs);
  const clashes: Clash[] = [];
  const document = assembleDocument({
    metadata: mergeFields(base.metadata, mine.metadata, theirs.metadata, ['metadata'], clashes),
    variables: mergeList(base.variables, mine.variables, theirs.variables, ['variables'], (variable) => variable.name, clashes),
    nodes: mergeList(base.nodes, mine.nodes, theirs.nodes, ['nodes'], idOf, clashes),
    subPipelines: mergeList(base.subPipelines ?? [], mine.subPipelines ?? [], theirs.subPipelines ?? [], ['subPipelines'], idOf, clashes),
    annotations: mergeList(base.annotations ?? [], mine.annotations ?? [], theirs.annotations ?? [], ['annotations'], idOf, clashes),
  });
  if (clashes.length === 0) clashes.push(...danglingLinks(document, mine, theirs), ...newCycles(document, mine, theirs));
  return { document, clashes };
}

const idOf = (item: Identified) => item.id;

/** A list of things with a key of their own; where keys are not unique, which a draft may hold, the list is one value. */
function mergeList<T extends object>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  path: IssuePath,
  keyOf: (item: T) => string,
  clashes: Clash[],
): readonly T[] {
  if (sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  const [before, ours, others] = [indexBy(base, keyOf), indexBy(mine, keyOf), indexBy(theirs, keyOf)];
  if (ours.size < mine.length || others.size < theirs.length) return mergeValue(base, mine, theirs, path, clashes);
  const keys = [...others.keys(), ...[...ours.keys()].filter((key) => !others.has(key))];
  return keys.flatMap((key) => {
    const merged = mergeValue(before.get(key), ours.get(key), others.get(key), [...path, key], clashes);
    return merged === undefined ? [] : [merged];
  });
}

function indexBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** Records that both sides still have are merged by field; everything else is taken whole. */
function mergeValue<T>(base: T, mine: T, theirs: T, path: IssuePath, clashes: Clash[]): T {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  if (isRecord(mine) && isRecord(theirs) && isMergedByField(path))
    return mergeFields(isRecord(base) ? base : {}, mine, theirs, path, clashes);
  clashes.push({ path, mine, theirs });
  return mine;
}

function mergeFields<T extends object>(base: Partial<T>, mine: T, theirs: T, path: IssuePath, clashes: Clash[]): T {
  const [before, ours, others] = [new Map(Object.entries(base)), new Map(Object.entries(mine)), new Map(Object.entries(theirs))];
  const keys = new Set([...others.keys(), ...ours.keys()]);
  const entries = [...keys].flatMap((key): [string, unknown][] => {
    const value: unknown = mergeValue<unknown>(before.get(key), ours.get(key), others.get(key), [...path, key], clashes);
    return value === undefined ? [] : [[key, value]];
  });
  // Every entry comes from one of the two records, under its own key.
  return Object.fromEntries(entries) as T;
}

/** Records by their fields, a node's parameters, inputs and outputs by name; a binding, a position and the tuning are one value each. */
function isMergedByField([room, , field, name]: IssuePath): boolean {
  if (room !== 'nodes') return room !== 'metadata' && field === undefined;
  return name === undefined && (field === undefined || field === 'parameters' || field === 'inputs' || field === 'outputs');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Links whose source one side has removed, other than those that dangled there already. */
function danglingLinks(document: PipelineDocument, mine: PipelineDocument, theirs: PipelineDocument): Clash[] {
  const index = nodeIndex(document);
  const has = (side: PipelineDocument, source: string) => nodeIndex(side).has(source);
  const holds = (side: PipelineDocument, node: string, input: string, binding: InputBinding) =>
    sameValue(findNode(side, node)?.inputs[input], binding);
  return document.nodes.flatMap((node) =>
    Object.entries(node.inputs).flatMap(([input, binding]): Clash[] => {
      const source = 'from' in binding ? linkSource(binding.from) : undefined;
      if (source === undefined || index.has(source)) return [];
      if (has(mine, source) === has(theirs, source)) return [];
      if (holds(has(mine, source) ? theirs : mine, node.id, input, binding)) return [];
      const [kept, gone] = [binding, undefined];
      return [
        { path: ['nodes', node.id, 'inputs', input], mine: has(mine, source) ? kept : gone, theirs: has(theirs, source) ? kept : gone },
      ];
    }),
  );
}

function newCycles(document: PipelineDocument, mine: PipelineDocument, theirs: PipelineDocument): Clash[] {
  const count = (of: PipelineDocument) => cyclesOf(of).length;
  if (count(document) <= Math.max(count(mine), count(theirs))) return [];
  return cyclesOf(document)
    .slice(0, 1)
    .map(([first = 0]) => ({ path: ['nodes', document.nodes[first]?.id ?? '', 'inputs'], mine: 'cycle', theirs: 'cycle' }));
}
