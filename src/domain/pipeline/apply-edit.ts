import { emptyDifference } from './difference.ts';
import type { Applied, Difference, Edit } from './edit.ts';
import { keepNodeIndex, nodeIndex } from './node-index.ts';
import { linkSource } from './output-ref.ts';
import type { PipelineDocument, PipelineNode, Variable } from './pipeline.ts';
import { sameValue } from './same-value.ts';

/**
 * The document after an edit and what it changed. An edit of something that is not there, or that changes nothing,
 * gives the same document and an empty difference. Nodes whose id is taken are not added.
 */
export function applyEdit(document: PipelineDocument, edit: Edit): Applied {
  const draft: Draft = { document, touched: new Set() };
  applyToDraft(draft, edit);
  const next = draft.document;
  return next === document
    ? { document, difference: emptyDifference }
    : { document: next, difference: differenceOf(document, next, draft.touched) };
}

/** The document so far and the ids of nodes that may differ from the start. */
interface Draft {
  document: PipelineDocument;
  readonly touched: Set<string>;
}

function applyToDraft(draft: Draft, edit: Edit): void {
  switch (edit.type) {
    case 'nodes.add':
      return addNodes(draft, edit.nodes);
    case 'nodes.remove':
      return removeNodes(draft, edit.ids);
    case 'nodes.move':
      return replaceNodes(draft, new Map(edit.moves.map((move) => [move.id, (node) => ({ ...node, position: move.position })])));
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
    case 'variable.set':
      return setVariable(draft, edit.name, edit.variable);
    case 'metadata':
      if (!sameValue(draft.document.metadata, edit.metadata)) draft.document = { ...draft.document, metadata: edit.metadata };
      return;
    case 'batch':
      for (const part of edit.edits) applyToDraft(draft, part);
  }
}

function addNodes(draft: Draft, nodes: readonly PipelineNode[]): void {
  const taken = new Set<string>();
  const fresh = nodes.filter((node) => {
    if (taken.has(node.id) || nodeIndex(draft.document).has(node.id)) return false;
    taken.add(node.id);
    return true;
  });
  if (fresh.length === 0) return;
  for (const id of taken) draft.touched.add(id);
  draft.document = { ...draft.document, nodes: [...draft.document.nodes, ...fresh] };
}

function removeNodes(draft: Draft, ids: readonly string[]): void {
  const gone = new Set(ids.filter((id) => nodeIndex(draft.document).has(id)));
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

type Change = (node: PipelineNode) => PipelineNode;

function replaceNode(draft: Draft, id: string, change: Change): void {
  replaceNodes(draft, new Map([[id, change]]));
}

/** Changes nodes in place; the array is copied once, however many nodes there are. */
function replaceNodes(draft: Draft, changes: ReadonlyMap<string, Change>): void {
  const before = draft.document.nodes;
  const index = nodeIndex(draft.document);
  let nodes: PipelineNode[] | undefined;
  for (const [id, change] of changes) {
    const position = index.get(id);
    const node = position === undefined ? undefined : before[position];
    if (position === undefined || !node) continue;
    const next = change(node);
    if (sameValue(node, next)) continue;
    nodes ??= [...before];
    nodes[position] = next;
    draft.touched.add(id);
  }
  if (!nodes) return;
  keepNodeIndex(before, nodes);
  draft.document = { ...draft.document, nodes };
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

function differenceOf(before: PipelineDocument, after: PipelineDocument, touched: ReadonlySet<string>): Difference {
  const nodes = [...touched].flatMap((id) => {
    const fromIndex = nodeIndex(before).get(id) ?? -1;
    const toIndex = nodeIndex(after).get(id) ?? -1;
    const from = before.nodes[fromIndex] ?? null;
    const to = after.nodes[toIndex] ?? null;
    return from === to ? [] : [{ id, from, to, fromIndex, toIndex }];
  });
  return {
    nodes,
    ...(before.variables !== after.variables && { variables: { from: before.variables, to: after.variables } }),
    ...(before.metadata !== after.metadata && { metadata: { from: before.metadata, to: after.metadata } }),
  };
}
