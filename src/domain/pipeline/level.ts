import type { ChannelFormat } from '../channel/channel.ts';
import { formatOf } from '../channel/may-connect.ts';
import type { ComponentLookup } from '../component/component.ts';
import { declarationsOf } from './declarations.ts';
import { type Graph, graphOf, incomingLinks } from './graph.ts';
import { findItem } from './item-index.ts';
import { findNode } from './node-index.ts';
import type { Annotation, PipelineDocument, PipelineNode, SubPipeline } from './pipeline.ts';
import { wayOut } from './within.ts';

/** A port of a sub-pipeline: the port of a node in it, `channel` of `node`, and its format. Its id is `node.channel`. */
export interface SubPort {
  readonly id: string;
  readonly node: string;
  readonly channel: string;
  readonly format: ChannelFormat;
}

/** A sub-pipeline as one node: its ports, the ids of all nodes in it, however deep, in document order, and whether all of these are disabled. */
export interface LevelSubPipeline {
  readonly item: SubPipeline;
  readonly inputs: readonly SubPort[];
  readonly outputs: readonly SubPort[];
  readonly members: readonly string[];
  readonly disabled: boolean;
}

/** One link of the document: `node.output` (`from`) to `input` of `node`. */
export interface DocumentLink {
  readonly from: string;
  readonly source: string;
  readonly output: string;
  readonly node: string;
  readonly input: string;
}

/**
 * A link as it is drawn on a level, between two items of it. A port of a node is the name of its channel, one of a
 * sub-pipeline the id of its `SubPort`.
 */
export interface LevelLink {
  readonly source: string;
  readonly sourcePort: string;
  readonly target: string;
  readonly targetPort: string;
  readonly link: DocumentLink;
}

/** A link that comes in from outside of the level (`in`) or goes out: `item` and `port` are its end on the level. */
export interface LevelGate {
  readonly direction: 'in' | 'out';
  readonly item: string;
  readonly port: string;
  readonly link: DocumentLink;
}

/** What is drawn when a sub-pipeline is entered, or the pipeline itself. */
export interface Level {
  /** The sub-pipeline that is entered; null: the pipeline itself. */
  readonly within: string | null;
  readonly nodes: readonly PipelineNode[];
  readonly subPipelines: readonly LevelSubPipeline[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly LevelLink[];
  readonly gates: readonly LevelGate[];
}

/**
 * What is drawn on one level of a pipeline. A level that is not there is the pipeline itself. A sub-pipeline shows the
 * inputs that are linked from outside or still need data, and the outputs that go outside or that nothing reads.
 */
export function levelOf(document: PipelineDocument, components: ComponentLookup, within: string | null): Level {
  const level = within !== null && findItem(document.subPipelines, within) ? within : null;
  const shown = document.subPipelines ? itemsOnLevel(document, level) : null;
  if (!shown) {
    const annotations = document.annotations ?? [];
    return { within: null, nodes: document.nodes, subPipelines: [], annotations, links: plainLinks(document), gates: [] };
  }
  const links = linksOf(document);
  const parts = { components, nodes: Map.groupBy(document.nodes, (node) => shown.get(node.id)), ...linksByItem(shown, links) };
  const isHere = (item: { readonly within?: string | undefined }) => (wayOut(document, item)[0] ?? null) === level;
  return {
    within: level,
    nodes: document.nodes.filter(isHere),
    subPipelines: (document.subPipelines ?? []).filter(isHere).map((item) => asOneNode(item, parts)),
    annotations: (document.annotations ?? []).filter(isHere),
    links: links.flatMap((link) => levelLink(shown, link)),
    gates: links.flatMap((link) => gateOf(document, shown, link)),
  };
}

const plain = new WeakMap<Graph, readonly LevelLink[]>();

/** The links of a pipeline without levels, kept with its graph. */
function plainLinks(document: PipelineDocument): readonly LevelLink[] {
  const graph = graphOf(document);
  let links = plain.get(graph);
  if (!links) plain.set(graph, (links = linksOf(document).flatMap(plainLink(document))));
  return links;
}

function plainLink(document: PipelineDocument): (link: DocumentLink) => LevelLink[] {
  return (link) =>
    findNode(document, link.source)
      ? [{ source: link.source, sourcePort: link.output, target: link.node, targetPort: link.input, link }]
      : [];
}

const known = new WeakMap<PipelineNode, readonly DocumentLink[]>();

function linksOf(document: PipelineDocument): DocumentLink[] {
  return document.nodes.flatMap(linksInto);
}

/** The links into a node, kept with it. */
function linksInto(node: PipelineNode): readonly DocumentLink[] {
  let links = known.get(node);
  if (!links) {
    links = incomingLinks(node).map(({ input, node: source, output }) => ({
      from: `${source}.${output}`,
      source,
      output,
      node: node.id,
      input,
    }));
    known.set(node, links);
  }
  return links;
}

/** For each node that is on the level or deeper, the item of the level that stands for it. */
function itemsOnLevel(document: PipelineDocument, level: string | null): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const node of document.nodes) {
    const way = [node.id, ...wayOut(document, node)];
    const around = level === null ? way.length : way.indexOf(level);
    const item = way[around - 1];
    if (around > 0 && item !== undefined) shown.set(node.id, item);
  }
  return shown;
}

const portOf = (item: string, node: string, channel: string) => (item === node ? channel : `${node}.${channel}`);

function levelLink(shown: ReadonlyMap<string, string>, link: DocumentLink): LevelLink[] {
  const [source, target] = [shown.get(link.source), shown.get(link.node)];
  if (source === undefined || target === undefined || source === target) return [];
  const sourcePort = portOf(source, link.source, link.output);
  return [{ source, sourcePort, target, targetPort: portOf(target, link.node, link.input), link }];
}

function gateOf(document: PipelineDocument, shown: ReadonlyMap<string, string>, link: DocumentLink): LevelGate[] {
  const [source, target] = [shown.get(link.source), shown.get(link.node)];
  if ((source === undefined) === (target === undefined) || !findNode(document, link.source)) return [];
  return target !== undefined
    ? [{ direction: 'in', item: target, port: portOf(target, link.node, link.input), link }]
    : [{ direction: 'out', item: source ?? '', port: portOf(source ?? '', link.source, link.output), link }];
}

/** What sub-pipelines are made of: their nodes, and the links into and out of these, by the item that stands for them. */
interface Parts {
  readonly components: ComponentLookup;
  readonly nodes: ReadonlyMap<string | undefined, readonly PipelineNode[]>;
  readonly into: ReadonlyMap<string | undefined, readonly DocumentLink[]>;
  readonly outOf: ReadonlyMap<string | undefined, readonly DocumentLink[]>;
}

function linksByItem(shown: ReadonlyMap<string, string>, links: readonly DocumentLink[]) {
  return {
    into: Map.groupBy(links, (link) => shown.get(link.node)),
    outOf: Map.groupBy(links, (link) => shown.get(link.source)),
  };
}

function asOneNode(item: SubPipeline, { components, nodes, into, outOf }: Parts): LevelSubPipeline {
  const inside = nodes.get(item.id) ?? [];
  const members = new Set(inside.map((node) => node.id));
  const fed = new Set((into.get(item.id) ?? []).filter((link) => !members.has(link.source)).map((link) => `${link.node}.${link.input}`));
  const outgoing = outOf.get(item.id) ?? [];
  const read = new Set(outgoing.map((link) => link.from));
  const sent = new Set(outgoing.filter((link) => !members.has(link.node)).map((link) => link.from));
  return {
    item,
    inputs: inside.flatMap((node) => inputsOf(node, components).filter((port) => fed.has(port.id) || port.isOpen)).map(toPort),
    outputs: inside.flatMap((node) => outputsOf(node, components, sent)).filter((port) => sent.has(port.id) || !read.has(port.id)),
    members: [...members],
    disabled: inside.length > 0 && inside.every((node) => node.disabled),
  };
}

const toPort = ({ id, node, channel, format }: SubPort): SubPort => ({ id, node, channel, format });

/** What the component declares, and what is bound without being declared. */
function inputsOf(node: PipelineNode, components: ComponentLookup): (SubPort & { readonly isOpen: boolean })[] {
  const component = components.get(node.component);
  const known = component && declarationsOf(component).inputs;
  const declared = [...(known?.values() ?? [])];
  const needed = new Set(declared.filter((input) => input.required !== false).map((input) => input.name));
  const channels = new Set([...declared.map((input) => input.name), ...Object.keys(node.inputs)]);
  return [...channels].map((channel) => ({
    id: `${node.id}.${channel}`,
    node: node.id,
    channel,
    format: formatOf(known?.get(channel) ?? {}),
    isOpen: needed.has(channel) && !Object.hasOwn(node.inputs, channel),
  }));
}

function outputsOf(node: PipelineNode, components: ComponentLookup, sent: ReadonlySet<string>): SubPort[] {
  const component = components.get(node.component);
  const known = component && declarationsOf(component).outputs;
  const declared = known?.keys() ?? [];
  const linked = [...sent].filter((from) => from.startsWith(`${node.id}.`)).map((from) => from.slice(node.id.length + 1));
  return [...new Set([...declared, ...linked])].map((channel) => ({
    id: `${node.id}.${channel}`,
    node: node.id,
    channel,
    format: formatOf(known?.get(channel) ?? {}),
  }));
}
