import { z } from 'zod';
import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import type { Edit } from './edit.ts';
import { nodeIdMaker } from './new-node-id.ts';
import { findNode } from './node-index.ts';
import { linkSource, parseOutputRef } from './output-ref.ts';
import { drawnShape, pipelineLimits, pipelineNodeSchema, variableSchema } from './pipeline-schema.ts';
import type { Annotation, InputBinding, PipelineDocument, PipelineNode, Position, SubPipeline, Variable } from './pipeline.ts';
import { variableRef } from './variable-ref.ts';
import { insideOf } from './within.ts';

const clipboardSchema = z.strictObject({
  weft: z.literal('nodes'),
  version: z.literal(1),
  pipeline: z.string().optional(),
  nodes: z.array(pipelineNodeSchema).max(pipelineLimits.nodes),
  ...drawnShape,
  variables: z.array(variableSchema).max(pipelineLimits.variables),
  sources: z.record(z.string(), z.string()),
});

/**
 * Copied items as plain JSON, which can travel as text between pipelines. `pipeline` is the id of that they were copied
 * from, which older texts do not have; `variables` are those that the nodes refer to; `sources` are the components of the
 * nodes outside the copy that links come from.
 */
export interface Clipboard {
  readonly weft: 'nodes';
  readonly version: 1;
  readonly pipeline?: string | undefined;
  readonly nodes: readonly PipelineNode[];
  readonly subPipelines?: readonly SubPipeline[] | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
  readonly variables: readonly Variable[];
  readonly sources: Readonly<Record<string, string>>;
}

/** Copies items of a pipeline, with all that is in sub-pipelines among them, in document order; null where none of the ids is there. */
export function copyNodes(pipeline: string, document: PipelineDocument, ids: readonly string[]): Clipboard | null {
  const wanted = insideOf(document, ids);
  const isWanted = ({ id }: { readonly id: string }) => wanted.has(id);
  const nodes = document.nodes.filter(isWanted);
  const subPipelines = (document.subPipelines ?? []).filter(isWanted);
  const annotations = (document.annotations ?? []).filter(isWanted);
  if (nodes.length + subPipelines.length + annotations.length === 0) return null;
  const used = new Set(nodes.flatMap((node) => Object.values(node.parameters).map(variableRef)));
  const outside = nodes.flatMap(linkSources).flatMap((id) => (wanted.has(id) ? [] : (findNode(document, id) ?? [])));
  return {
    weft: 'nodes',
    version: 1,
    pipeline,
    nodes,
    ...(subPipelines.length > 0 && { subPipelines }),
    ...(annotations.length > 0 && { annotations }),
    variables: document.variables.filter((variable) => used.has(variable.name)),
    sources: Object.fromEntries(outside.map((node) => [node.id, node.component])),
  };
}

/** Reads what `copyNodes` made, after it travelled as text. E_CLIPBOARD where it is anything else. */
export function parseClipboard(value: unknown): Result<Clipboard> {
  const parsed = clipboardSchema.safeParse(value);
  return parsed.success ? success(parsed.data) : failure(createIssue('E_CLIPBOARD', []));
}

/** What was copied as it goes into a pipeline: links from nodes that were not copied mean others anywhere but where they were copied. */
export function clipboardFor(pipeline: string, clipboard: Clipboard): Clipboard {
  return clipboard.pipeline === pipeline ? clipboard : { ...clipboard, sources: {} };
}

/** Gives the labels of copies, from what was copied. */
export interface CopyLabels {
  readonly ofNode: (node: PipelineNode) => string | undefined;
  readonly ofSubPipeline: (subPipeline: SubPipeline) => string;
}

const sameLabels: CopyLabels = { ofNode: ({ label }) => label, ofSubPipeline: ({ label }) => label };

/**
 * The edit that pastes what was copied, moved by `offset`, with fresh ids, into a sub-pipeline or (null) into none. Links among them stay. A link from outside stays where
 * this document has a node of that id and of the component that `sources` names. Variables come along where their name is free here. An output's
 * address stays only where no node of this document writes to it. `labels` names the copies.
 */
export function pasteNodes(
  document: PipelineDocument,
  clipboard: Clipboard,
  offset: Position,
  within: string | null = null,
  labels: CopyLabels = sameLabels,
): Edit {
  const makeId = nodeIdMaker(document);
  const { subPipelines = [], annotations = [] } = clipboard;
  const ids = new Map([...clipboard.nodes, ...subPipelines, ...annotations].map(({ id }) => [id, makeId(id)]));
  const placed = <T extends Placed>(item: T): T => placeCopy(item, { ids, offset, within });
  const known = new Set(document.variables.map((variable) => variable.name));
  const written = new Set(document.nodes.flatMap((node) => Object.values(node.outputs).map((binding) => binding.uri)));
  const variables = clipboard.variables.filter((variable) => !known.has(variable.name));
  const nodes = clipboard.nodes.map((node) => ({
    ...placed(node),
    label: labels.ofNode(node),
    inputs: mapBindings(node.inputs, (binding) => pastedBinding(document, clipboard, ids, binding)),
    outputs: mapBindings(node.outputs, (binding) => (written.has(binding.uri) ? null : binding)),
  }));
  return {
    type: 'batch',
    edits: [
      ...variables.map((variable): Edit => ({ type: 'variable.set', name: variable.name, variable })),
      ...subPipelines
        .map((one) => ({ ...placed(one), label: labels.ofSubPipeline(one) }))
        .map((subPipeline): Edit => ({ type: 'subPipeline.set', id: subPipeline.id, subPipeline })),
      { type: 'nodes.add', nodes },
      ...annotations.map(placed).map((annotation): Edit => ({ type: 'annotation.set', id: annotation.id, annotation })),
    ],
  };
}

/** What was copied other than what is in a copied sub-pipeline. */
export function outermost({ nodes, subPipelines = [], annotations = [] }: Clipboard): Placed[] {
  const copied = new Set(subPipelines.map(({ id }) => id));
  return [...nodes, ...subPipelines, ...annotations].filter(({ within }) => within === undefined || !copied.has(within));
}

interface Placed {
  readonly id: string;
  readonly position: Position;
  readonly within?: string | undefined;
}

interface Place {
  readonly ids: ReadonlyMap<string, string>;
  readonly offset: Position;
  readonly within: string | null;
}

/** The copy of an item. What is in a copied sub-pipeline stays in it, at its place; all else is moved and goes `within`. */
function placeCopy<T extends Placed>(item: T, { ids, offset, within }: Place): T {
  const around = item.within === undefined ? undefined : ids.get(item.within);
  const id = ids.get(item.id) ?? item.id;
  if (around !== undefined) return { ...item, id, within: around };
  const position = { x: item.position.x + offset.x, y: item.position.y + offset.y };
  return { ...item, id, position, within: within ?? undefined };
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
