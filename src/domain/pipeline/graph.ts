import { nodeIndex } from './node-index.ts';
import { parseOutputRef } from './output-ref.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

type Nodes = Pick<PipelineDocument, 'nodes'>;

/** A link as its target holds it; `node` and `output` are where it comes from. */
export interface IncomingLink {
  readonly input: string;
  readonly node: string;
  readonly output: string;
}

const incoming = new WeakMap<PipelineNode, readonly IncomingLink[]>();

/** The links into a node, in the order of its inputs; what is no link or not of the form `node.output` is left out. Kept with the node. */
export function incomingLinks(node: PipelineNode): readonly IncomingLink[] {
  let links = incoming.get(node);
  if (!links) incoming.set(node, (links = readLinks(node)));
  return links;
}

function readLinks(node: PipelineNode): IncomingLink[] {
  const links: IncomingLink[] = [];
  for (const [input, binding] of Object.entries(node.inputs)) {
    const ref = 'from' in binding ? parseOutputRef(binding.from) : undefined;
    if (ref) links.push({ input, node: ref.node, output: ref.output });
  }
  return links;
}

/** For each node by its position in `nodes`, the positions of the nodes before and after it. Links to nowhere are left out. */
export interface Graph {
  readonly upstream: readonly (readonly number[])[];
  readonly downstream: readonly (readonly number[])[];
}

const graphs = new WeakMap<readonly PipelineNode[], Graph>();

/**
 * Says that one document has the links of the other where they differ in these nodes only: nothing is said where nodes
 * came, went or changed places, or one of these has other inputs.
 */
export function keepGraph(before: Nodes, after: Nodes, changed: Iterable<string>): void {
  const graph = graphs.get(before.nodes);
  const index = nodeIndex(before);
  if (!graph || nodeIndex(after) !== index) return;
  for (const id of changed) {
    const position = index.get(id) ?? -1;
    if (before.nodes[position]?.inputs !== after.nodes[position]?.inputs) return;
  }
  graphs.set(after.nodes, graph);
}

/** The graph of a document's links, kept with its array of nodes: as long as no link changes it is the same object. */
export function graphOf(document: Nodes): Graph {
  const known = graphs.get(document.nodes);
  if (known) return known;
  const index = nodeIndex(document);
  const downstream: number[][] = document.nodes.map(() => []);
  const upstream = document.nodes.map((node, target) => {
    const sources: number[] = [];
    for (const link of incomingLinks(node)) {
      const source = index.get(link.node);
      if (source === undefined || sources.includes(source)) continue;
      sources.push(source);
      downstream[source]?.push(target);
    }
    return sources;
  });
  const graph = { upstream, downstream };
  graphs.set(document.nodes, graph);
  return graph;
}

const outputs = new WeakMap<Graph, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each node the names of its outputs that a link comes from; kept with the graph. */
export function usedOutputs(document: Nodes): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = graphOf(document);
  let used = outputs.get(graph);
  if (!used) outputs.set(graph, (used = readOutputs(document)));
  return used;
}

function readOutputs({ nodes }: Nodes): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const node of nodes) {
    for (const link of incomingLinks(node)) {
      const known = used.get(link.node);
      if (known) known.add(link.output);
      else used.set(link.node, new Set([link.output]));
    }
  }
  return used;
}

/** The ids given and all from which they can be reached (`upstream`) or which can be reached from them (`downstream`). */
export function closureOf(document: Nodes, ids: Iterable<string>, direction: keyof Graph): Set<string> {
  const index = nodeIndex(document);
  const next = graphOf(document)[direction];
  const stack = [...ids].flatMap((id) => index.get(id) ?? []);
  const seen = new Set(stack);
  for (let position = stack.pop(); position !== undefined; position = stack.pop()) {
    for (const neighbour of next[position] ?? []) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      stack.push(neighbour);
    }
  }
  return new Set([...seen].flatMap((position) => document.nodes[position]?.id ?? []));
}

const depths = new WeakMap<Graph, readonly (number | undefined)[]>();

/** How many links the longest way to each node has, by position; undefined for nodes in a cycle or behind one. Kept with the graph. */
export function depthsOf(graph: Graph): readonly (number | undefined)[] {
  let known = depths.get(graph);
  if (!known) depths.set(graph, (known = measureDepths(graph)));
  return known;
}

function measureDepths(graph: Graph): (number | undefined)[] {
  const open = graph.upstream.map((sources) => sources.length);
  const found: (number | undefined)[] = open.map((count) => (count === 0 ? 0 : undefined));
  let layer = open.flatMap((count, position) => (count === 0 ? [position] : []));
  for (let depth = 1; layer.length > 0; depth += 1) {
    const next: number[] = [];
    for (const position of layer) {
      for (const target of graph.downstream[position] ?? []) {
        const left = (open[target] ?? 0) - 1;
        open[target] = left;
        if (left > 0) continue;
        found[target] = depth;
        next.push(target);
      }
    }
    layer = next;
  }
  return found;
}

/** Cycles that share no node, each as positions in the direction of the links, smallest id first; `limit` at most. */
export function cyclesOf(document: Nodes, limit = 20): number[][] {
  const graph = graphOf(document);
  const stuck = depthsOf(graph).flatMap((depth, position) => (depth === undefined ? [position] : []));
  if (stuck.length === 0) return [];
  const left = new Set(stuck);
  const cycles: number[][] = [];
  while (cycles.length < limit) {
    dropEnds(graph.downstream, graph.upstream, left);
    dropEnds(graph.upstream, graph.downstream, left);
    const cycle = findCycle(graph, left);
    if (!cycle) break;
    cycles.push(startWithSmallestId(document, cycle));
    for (const position of cycle) left.delete(position);
  }
  return cycles;
}

/** Takes out, again and again, whatever has no neighbour left in one direction; looks again at those on the other side. */
function dropEnds(neighbours: Graph['upstream'], others: Graph['upstream'], left: Set<number>): void {
  const stack = [...left];
  for (let position = stack.pop(); position !== undefined; position = stack.pop()) {
    if (!left.has(position) || neighbours[position]?.some((other) => left.has(other))) continue;
    left.delete(position);
    stack.push(...(others[position] ?? []));
  }
}

/** Walks upstream until a node comes back; every node in `left` has one before it in `left`. */
function findCycle(graph: Graph, left: ReadonlySet<number>): number[] | undefined {
  const way: number[] = [];
  const places = new Map<number, number>();
  let [position] = left;
  while (position !== undefined && !places.has(position)) {
    places.set(position, way.length);
    way.push(position);
    position = graph.upstream[position]?.find((source) => left.has(source));
  }
  return position === undefined ? undefined : way.slice(places.get(position)).toReversed();
}

function startWithSmallestId(document: Nodes, cycle: readonly number[]): number[] {
  const ids = cycle.map((position) => document.nodes[position]?.id ?? '');
  const start = ids.indexOf(ids.toSorted()[0] ?? '');
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}
