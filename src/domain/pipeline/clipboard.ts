import { z } from 'zod';
import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { Edit } from './edit.ts';
import { nodeIdMaker } from './new-node-id.ts';
import { findNode } from './node-index.ts';
import { linkSource, parseOutputRef } from './output-ref.ts';
import { pipelineLimits, pipelineNodeSchema, variableSchema } from './pipeline-schema.ts';
import type { InputBinding, PipelineDocument, PipelineNode, Position, Variable } from './pipeline.ts';
import { variableRef } from './variable-ref.ts';

const clipboardSchema = z.strictObject({
  weft: z.literal('nodes'),
  version: z.literal(1),
  nodes: z.array(pipelineNodeSchema).min(1).max(pipelineLimits.nodes),
  variables: z.array(variableSchema).max(pipelineLimits.variables),
  sources: z.record(z.string(), z.string()),
});

/**
 * Copied nodes as plain JSON, which can travel as text between pipelines. `variables` are those that the nodes refer
 * to; `sources` are the components of the nodes outside the copy that links come from.
 */
export interface Clipboard {
  readonly weft: 'nodes';
  readonly version: 1;
  readonly nodes: readonly PipelineNode[];
  readonly variables: readonly Variable[];
  readonly sources: Readonly<Record<string, string>>;
}

/** Copies nodes in document order, or null where none of the ids is there. */
export function copyNodes(document: PipelineDocument, ids: readonly string[]): Clipboard | null {
  const wanted = new Set(ids);
  const nodes = document.nodes.filter((node) => wanted.has(node.id));
  if (nodes.length === 0) return null;
  const used = new Set(nodes.flatMap((node) => Object.values(node.parameters).map(variableRef)));
  const outside = nodes.flatMap(linkSources).flatMap((id) => (wanted.has(id) ? [] : (findNode(document, id) ?? [])));
  return {
    weft: 'nodes',
    version: 1,
    nodes,
    variables: document.variables.filter((variable) => used.has(variable.name)),
    sources: Object.fromEntries(outside.map((node) => [node.id, node.component])),
  };
}

/** Reads what `copyNodes` made, after it travelled as text. E_CLIPBOARD where it is anything else. */
export function parseClipboard(value: unknown): Result<Clipboard> {
  const parsed = clipboardSchema.safeParse(value);
  return parsed.success ? success(parsed.data) : failure(createIssue('E_CLIPBOARD', []));
}

/**
 * The edit that pastes nodes, moved by `offset`, with fresh ids. Links among them stay. A link from outside stays where
 * this document has a node of that id and component. Variables come along where their name is free here. An output's
 * address stays only where no node of this document writes to it.
 */
export function pasteNodes(document: PipelineDocument, clipboard: Clipboard, offset: Position): Edit {
  const makeId = nodeIdMaker(document);
  const ids = new Map(clipboard.nodes.map((node) => [node.id, makeId(node.id)]));
  const known = new Set(document.variables.map((variable) => variable.name));
  const written = new Set(document.nodes.flatMap((node) => Object.values(node.outputs).map((binding) => binding.uri)));
  const variables = clipboard.variables.filter((variable) => !known.has(variable.name));
  const nodes = clipboard.nodes.map((node) => ({
    ...node,
    id: ids.get(node.id) ?? node.id,
    inputs: mapBindings(node.inputs, (binding) => pastedBinding(document, clipboard, ids, binding)),
    outputs: mapBindings(node.outputs, (binding) => (written.has(binding.uri) ? null : binding)),
    position: { x: node.position.x + offset.x, y: node.position.y + offset.y },
  }));
  const additions: Edit[] = variables.map((variable) => ({ type: 'variable.set', name: variable.name, variable }));
  return { type: 'batch', edits: [...additions, { type: 'nodes.add', nodes }] };
}

function pastedBinding(
  document: PipelineDocument,
  clipboard: Clipboard,
  ids: ReadonlyMap<string, string>,
  binding: InputBinding,
): InputBinding | null {
  const ref = 'from' in binding ? parseOutputRef(binding.from) : undefined;
  if (!ref) return binding;
  const copied = ids.get(ref.node);
  if (copied !== undefined) return { from: `${copied}.${ref.output}` };
  const source = findNode(document, ref.node);
  return source && Object.hasOwn(clipboard.sources, ref.node) && clipboard.sources[ref.node] === source.component ? binding : null;
}

function mapBindings<T>(record: Readonly<Record<string, T>>, change: (binding: T) => T | null): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, binding]) => {
      const next = change(binding);
      return next === null ? [] : [[name, next]];
    }),
  );
}

function linkSources(node: PipelineNode): string[] {
  return Object.values(node.inputs).flatMap((binding) => ('from' in binding ? (linkSource(binding.from) ?? []) : []));
}
