import { assembleDocument } from './assemble-document.ts';
import { emptyDifference } from './difference.ts';
import type { Applied, Difference, Edit, ItemChange } from './edit.ts';
import { keepGraph } from './graph.ts';
import { findItem, itemIndex, keepItemIndex, type Identified } from './item-index.ts';
import { linkSource } from './output-ref.ts';
import type { Annotation, PipelineDocument, PipelineNode, SubPipeline, Variable } from './pipeline.ts';
import { sameValue } from './same-value.ts';
import { insideOf } from './within.ts';

/**
 * The document after an edit and what it changed. An edit of something that is not there, or that changes nothing,
 * gives the same document and an empty difference. Nodes whose id is taken are not added.
 */
export function applyEdit(document: PipelineDocument, edit: Edit): Applied {
  const draft: Draft = { document, touched: new Set() };
  applyToDraft(draft, edit);
  const next = draft.document;
  if (next === document) return { document, difference: emptyDifference };
  const difference = differenceOf(document, next, draft.touched);
  keepGraph(
    document,
    next,
    difference.nodes.map((change) => change.id),
  );
  return { document: next, difference };
}

/** The document so far and the ids of nodes, sub-pipelines and annotations that may differ from the start. */
interface Draft {
  document: PipelineDocument;
  readonly touched: Set<string>;
}

function applyToDraft(draft: Draft, edit: Edit): void {
  switch (edit.type) {
    case 'nodes.add':
      return addNodes(draft, edit.nodes);
    case 'nodes.remove':
      return removeItems(draft, edit.ids);
    case 'nodes.move':
      return replaceItems(draft, new Map(edit.moves.map(({ id, position }) => [id, (item) => ({ ...item, position })])));
    case 'node.label':
      return replaceNode(draft, edit.id, (node) => withKey(node, 'label', edit.label));
    case 'node.parameter':
      return replaceNode(draft, edit.id, (node) => ({ ...node, parameters: withKey(node.parameters, edit.name, edit.value) }));
    case 'node.input':
      return replaceNode(draft, edit.id, (node) => ({ ...node, inputs: withKey(node.inputs, edit.input, edit.binding) }));
    case 'node.output':
      return replaceNode(draft, edit.id, (node) => ({ ...node, outputs: withKey(node.outputs, edit.output, edit.binding) }));
    case 'node.tuning':
      return replaceNode(draft, edit.id, (node) => withKey(node, 'tuning', edit.tuning));
    case 'node.component':
      return replaceNode(draft, edit.id, (node) => ({ ...node, component: edit.component }));
    case 'node.disabled':
      return replaceNode(draft, edit.id, (node) => withKey(node, 'disabled', edit.disabled ? true : null));
    case 'within':
      return moveWithin(draft, edit.ids, edit.within);
    case 'subPipeline.set':
      return setItem(draft, 'subPipelines', edit.id, edit.subPipeline);
    case 'annotation.set':
      return setItem(draft, 'annotations', edit.id, edit.annotation);
    case 'variable.set':
      return setVariable(draft, edit.name, edit.variable);
    case 'document':
      return replaceDocument(draft, edit.document);
    case 'metadata':
      if (!sameValue(draft.document.metadata, edit.metadata)) draft.document = { ...draft.document, metadata: edit.metadata };
      return;
    case 'batch':
      for (const part of edit.edits) applyToDraft(draft, part);
  }
}

function addNodes(draft: Draft, nodes: readonly PipelineNode[]): void {
  const { document } = draft;
  const taken = new Set<string>();
  const fresh = nodes.filter(({ id }) => {
    if (taken.has(id) || lists.some((list) => itemIndex(document[list]).has(id))) return false;
    taken.add(id);
    return true;
  });
  if (fresh.length === 0) return;
  for (const id of taken) draft.touched.add(id);
  draft.document = { ...document, nodes: [...document.nodes, ...fresh] };
}

function removeItems(draft: Draft, ids: readonly string[]): void {
  const gone = insideOf(draft.document, ids);
  for (const list of drawnLists) removeFrom(draft, list, gone);
  removeNodes(draft, new Set([...gone].filter((id) => itemIndex(draft.document.nodes).has(id))));
}

function removeFrom(draft: Draft, list: DrawnList, gone: ReadonlySet<string>): void {
  const items: readonly Identified[] = draft.document[list] ?? [];
  const going = items.filter(({ id }) => gone.has(id));
  if (going.length === 0) return;
  for (const { id } of going) draft.touched.add(id);
  draft.document = withList(
    draft.document,
    list,
    items.filter(({ id }) => !gone.has(id)),
  );
}

function removeNodes(draft: Draft, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return;
  for (const id of gone) draft.touched.add(id);
  const nodes = draft.document.nodes.filter((node) => !gone.has(node.id)).map((node) => withoutLinksTo(draft, node, gone));
  draft.document = { ...draft.document, nodes };
}

function withoutLinksTo(draft: Draft, node: PipelineNode, gone: ReadonlySet<string>): PipelineNode {
  const inputs = Object.entries(node.inputs);
  const kept = inputs.filter(([, binding]) => !('from' in binding) || !gone.has(linkSource(binding.from) ?? ''));
  if (kept.length === inputs.length) return node;
  draft.touched.add(node.id);
  return { ...node, inputs: Object.fromEntries(kept) };
}

/** The lists of a document whose items share one space of ids. */
const lists = ['nodes', 'subPipelines', 'annotations'] as const;
const drawnLists = ['subPipelines', 'annotations'] as const;
type DrawnList = (typeof drawnLists)[number];

/** What every item on the canvas has. */
type Item = Pick<PipelineNode | SubPipeline | Annotation, 'id' | 'position' | 'within'>;

/** Changes items of all three kinds in place, in whatever list each is. */
function replaceItems(draft: Draft, changes: ReadonlyMap<string, <T extends Item>(item: T) => T>): void {
  const { document } = draft;
  const nodes = changedList<PipelineNode>(draft, document.nodes, changes);
  const subPipelines = document.subPipelines && changedList<SubPipeline>(draft, document.subPipelines, changes);
  const annotations = document.annotations && changedList<Annotation>(draft, document.annotations, changes);
  if (nodes === document.nodes && subPipelines === document.subPipelines && annotations === document.annotations) return;
  draft.document = { ...document, nodes, ...(subPipelines && { subPipelines }), ...(annotations && { annotations }) };
}

function replaceNode(draft: Draft, id: string, change: (node: PipelineNode) => PipelineNode): void {
  const nodes = changedList(draft, draft.document.nodes, new Map([[id, change]]));
  if (nodes !== draft.document.nodes) draft.document = { ...draft.document, nodes };
}

/** The list with some items changed; it is copied once, however many there are, and is the same where nothing changes. */
function changedList<T extends Identified>(draft: Draft, before: readonly T[], changes: ReadonlyMap<string, (item: T) => T>): readonly T[] {
  const index = itemIndex(before);
  let items: T[] | undefined;
  for (const [id, change] of changes) {
    const position = index.get(id);
    const item = position === undefined ? undefined : before[position];
    if (position === undefined || !item) continue;
    const next = change(item);
    if (sameValue(item, next)) continue;
    items ??= [...before];
    items[position] = next;
    draft.touched.add(id);
  }
  if (!items) return before;
  keepItemIndex(before, items);
  return items;
}

/** Draws items in a sub-pipeline, or in none. Nothing moves into itself or what is in it, nor into what is not there. */
function moveWithin(draft: Draft, ids: readonly string[], within: string | null): void {
  if (within !== null && (!findItem(draft.document.subPipelines, within) || insideOf(draft.document, ids).has(within))) return;
  replaceItems(draft, new Map(ids.map((id) => [id, (item) => withKey(item, 'within', within)])));
}

function setItem(draft: Draft, list: 'subPipelines', id: string, item: SubPipeline | null): void;
function setItem(draft: Draft, list: 'annotations', id: string, item: Annotation | null): void;
function setItem(draft: Draft, list: DrawnList, id: string, item: Identified | null): void {
  const items: readonly Identified[] = draft.document[list] ?? [];
  const known = findItem(items, id);
  const isElsewhere = lists.some((other) => other !== list && itemIndex(draft.document[other]).has(id));
  if (item === null ? !known : isElsewhere || item.id !== id || (known && sameValue(known, item))) return;
  draft.touched.add(id);
  const kept = items.filter((other) => item !== null || other.id !== id);
  const next = item === null ? kept : known ? kept.map((other) => (other.id === id ? item : other)) : [...kept, item];
  draft.document = withList(draft.document, list, next);
}

/** The document with another list, or without one that is empty. */
function withList(document: PipelineDocument, list: DrawnList, items: readonly Identified[]): PipelineDocument {
  return assembleDocument({ ...document, [list]: items });
}

/** The record with a key set, or without it where the value is null. A key that is there keeps its place. */
function withKey<R extends object>(record: R, key: string, value: unknown): R {
  if (value !== null) return { ...record, [key]: value };
  if (!Object.hasOwn(record, key)) return record;
  const next = { ...record };
  Reflect.deleteProperty(next, key);
  return next;
}

function setVariable(draft: Draft, name: string, variable: Variable | null): void {
  const variables = draft.document.variables;
  const position = variables.findIndex((known) => known.name === name);
  const known = variables[position];
  if (variable === null ? !known : known && sameValue(known, variable)) return;
  const next =
    variable === null
      ? variables.filter((_, at) => at !== position)
      : known
        ? variables.with(position, variable)
        : [...variables, variable];
  draft.document = { ...draft.document, variables: next };
}

function replaceDocument(draft: Draft, next: PipelineDocument): void {
  const { document } = draft;
  if (sameValue(document, next)) return;
  for (const list of lists) for (const id of [...itemIndex(document[list]).keys(), ...itemIndex(next[list]).keys()]) draft.touched.add(id);
  draft.document = assembleDocument({
    metadata: sameValue(document.metadata, next.metadata) ? document.metadata : next.metadata,
    variables: sameValue(document.variables, next.variables) ? document.variables : next.variables,
    nodes: keepEqual(document.nodes, next.nodes),
    subPipelines: keepEqual(document.subPipelines ?? [], next.subPipelines ?? []),
    annotations: keepEqual(document.annotations ?? [], next.annotations ?? []),
  });
}

/** The list with equal items taken from the one before, where they stand in the same order; what moves counts as changed. */
function keepEqual<T extends Identified>(before: readonly T[], next: readonly T[]): readonly T[] {
  if (sameValue(before, next)) return before;
  const stay = (items: readonly T[], others: readonly T[]) => items.map(({ id }) => id).filter((id) => itemIndex(others).has(id));
  if (!sameValue(stay(before, next), stay(next, before))) return next.map((item) => ({ ...item }));
  return next.map((item) => {
    const known = findItem(before, item.id);
    return known && sameValue(known, item) ? known : item;
  });
}

function differenceOf(before: PipelineDocument, after: PipelineDocument, touched: ReadonlySet<string>): Difference {
  const subPipelines = changesOf(before.subPipelines, after.subPipelines, touched);
  const annotations = changesOf(before.annotations, after.annotations, touched);
  return {
    nodes: changesOf(before.nodes, after.nodes, touched),
    ...(subPipelines.length > 0 && { subPipelines }),
    ...(annotations.length > 0 && { annotations }),
    ...(before.variables !== after.variables && { variables: { from: before.variables, to: after.variables } }),
    ...(before.metadata !== after.metadata && { metadata: { from: before.metadata, to: after.metadata } }),
  };
}

function changesOf<T extends Identified>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  touched: ReadonlySet<string>,
): ItemChange<T>[] {
  if (before === after) return [];
  return [...touched].flatMap((id) => {
    const fromIndex = itemIndex(before).get(id) ?? -1;
    const toIndex = itemIndex(after).get(id) ?? -1;
    const from = before?.[fromIndex] ?? null;
    const to = after?.[toIndex] ?? null;
    return from === to ? [] : [{ id, from, to, fromIndex, toIndex }];
  });
}
