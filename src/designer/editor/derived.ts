import type { ComponentLookup } from '#domain/component/component.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { type Graph, graphOf, incomingLinks } from '#domain/pipeline/graph.ts';
import { type Level, levelOf } from '#domain/pipeline/level.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { insideOf } from '#domain/pipeline/within.ts';

const problems = new WeakMap<readonly Issue[], ReadonlyMap<string, readonly Issue[]>>();
const none: readonly Issue[] = [];

const readers = new WeakMap<Graph, ReadonlyMap<string, readonly string[]>>();
const noReaders: readonly string[] = [];

/** The ids of the nodes that read an output; kept with the document's graph. */
export function readersOf(document: PipelineDocument, nodeId: string, output: string): readonly string[] {
  const graph = graphOf(document);
  let known = readers.get(graph);
  if (!known) {
    const links = document.nodes.flatMap((node) =>
      incomingLinks(node).map((link) => ({ from: `${link.node}.${link.output}`, to: node.id })),
    );
    const bySource = Map.groupBy(links, ({ from }) => from);
    readers.set(graph, (known = new Map([...bySource].map(([from, its]) => [from, [...new Set(its.map(({ to }) => to))]]))));
  }
  return known.get(`${nodeId}.${output}`) ?? noReaders;
}

/** The problems of one node; kept with the list. */
export function problemsOfNode(issues: readonly Issue[], nodeId: string): readonly Issue[] {
  let byNode = problems.get(issues);
  if (!byNode) problems.set(issues, (byNode = Map.groupBy(issues, (issue) => (issue.path[0] === 'nodes' ? String(issue.path[1]) : ''))));
  return byNode.get(nodeId) ?? none;
}

const among = new WeakMap<readonly string[], { readonly document: PipelineDocument; readonly ids: readonly string[] }>();
const noNodes: readonly string[] = [];

/**
 * The nodes selected and those in sub-pipelines selected, in the document's order; kept with the selection, and the same
 * list while the same nodes are in it.
 */
export function nodesAmong(document: PipelineDocument, selected: readonly string[]): readonly string[] {
  if (selected.length === 0) return noNodes;
  const known = among.get(selected);
  if (known?.document === document) return known.ids;
  const inside = insideOf(document, selected);
  const found = document.nodes.flatMap(({ id }) => (inside.has(id) ? [id] : []));
  const isSame = known?.ids.length === found.length && found.every((id, at) => id === known.ids[at]);
  const ids = known && isSame ? known.ids : found;
  among.set(selected, { document, ids });
  return ids;
}

interface Shown {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
  readonly within: string | null;
}

const levels = new WeakMap<PipelineDocument, Shown & { readonly level: Level }>();

/** What is drawn of a pipeline; kept with the document for the level that was asked for last. */
export function shownLevel({ document, components, within }: Shown): Level {
  const known = levels.get(document);
  if (known && known.components === components && known.within === within) return known.level;
  const level = levelOf(document, components, within);
  levels.set(document, { document, components, within, level });
  return level;
}
