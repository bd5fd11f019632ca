import type { Node, NodeHandle } from 'reactflow';
import { formatOf } from '#domain/channel/may-connect.ts';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Level, LevelSubPipeline, SubPort } from '#domain/pipeline/level.ts';
import type { PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { cardSize, subPipelineSize } from '../../editor/card-size.ts';
import type { FlowDirection } from '../../editor/layout/flat-graph.ts';
import type { AnnotationNode } from './annotations/to-annotation-nodes.ts';
import { nodeNameOf } from '../../editor/node-text.ts';
import { type CardPort, cardPortsOf, toHandle } from './card-ports.ts';
import type { PortSide } from './connecting.ts';
import { noRoleDescription } from '../../ui/no-role-description.ts';
import type { GateNode } from './sub-pipeline/to-gate-items.ts';

/** What a card shows of the pipeline itself. Problems and the run it reads where they live. */
export interface CardContent {
  readonly node: PipelineNode;
  readonly definition: ComponentDefinition | undefined;
  readonly ports: readonly CardPort[];
}

/** What React Flow is given for a node: its place, its ports, and what its card shows. */
export type CardNode = Node<{ readonly content: CardContent }, 'card'>;

/** What React Flow is given for a sub-pipeline. */
export type SubPipelineNode = Node<{ readonly subPipeline: LevelSubPipeline }, 'subPipeline'>;

export type FlowItem = CardNode | SubPipelineNode | GateNode | AnnotationNode;

interface Shown {
  readonly selected: ReadonlySet<string>;
  /** Places during a drag. */
  readonly moved: ReadonlyMap<string, Position>;
  readonly components: ComponentLookup;
  /** The outputs of nodes that others read, by node. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  readonly direction: FlowDirection;
  /** Items have names in it, for screen readers. */
  readonly language: Language;
}

/** Above the other cards: what is selected, and what moves. Groups, which React Flow would lift as well, stay beneath. */
const lifted = { zIndex: 1 } as const;

const measured = { width: cardSize.width, height: cardSize.height };

/** The items of a level as React Flow wants them. Unchanged items give the same object again. */
export function toFlowNodes(level: Level, shown: Shown): FlowItem[] {
  return [
    ...level.nodes.map((node) => place(toCard(node, shown), shown.moved)),
    ...level.subPipelines.map((one) => place(toGroup(one, shown), shown.moved)),
  ];
}

function place<T extends FlowItem>(item: T, moved: ReadonlyMap<string, Position>): T {
  const position = moved.get(item.id);
  return position === undefined ? item : { ...item, position, ...lifted };
}

interface KeptCard {
  readonly content: CardContent;
  readonly used: ReadonlySet<string>;
  readonly direction: FlowDirection;
  readonly resting: CardNode;
  readonly chosen: CardNode;
}

interface Named extends Pick<KeptCard, 'used' | 'direction'> {
  readonly name: string;
}

const cards = new WeakMap<PipelineNode, KeptCard>();
const unused: ReadonlySet<string> = new Set();

function toCard(node: PipelineNode, { selected, components, used: usedOf, direction, language }: Shown): CardNode {
  const definition = components.get(node.component);
  const used = usedOf.get(node.id) ?? unused;
  const name = nodeNameOf(node, components, language);
  let kept = cards.get(node);
  const isKept = kept?.content.definition === definition && kept?.direction === direction && kept?.resting.ariaLabel === name;
  if (!kept || !isKept || !isSame(kept.used, used))
    cards.set(node, (kept = makeCard({ node, definition, ports: cardPortsOf(node, definition, used) }, { name, used, direction })));
  return selected.has(node.id) ? kept.chosen : kept.resting;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((name) => other.has(name)));
}

function makeCard(content: CardContent, { name, used, direction }: Named): KeptCard {
  const { id, position } = content.node;
  const handles = content.ports.map(({ channel, side, at }) =>
    toHandle({ id: channel.name, side, at, format: formatOf(channel) }, direction, cardSize),
  );
  const resting: CardNode = {
    id,
    type: 'card',
    position,
    data: { content },
    selected: false,
    measured,
    ...measured,
    handles,
    ariaLabel: name,
    domAttributes: noRoleDescription,
  };
  return { content, used, direction, resting, chosen: { ...resting, selected: true, ...lifted } };
}

interface KeptGroup {
  readonly direction: FlowDirection;
  readonly resting: SubPipelineNode;
  readonly chosen: SubPipelineNode;
}

const groups = new WeakMap<LevelSubPipeline, KeptGroup>();

function toGroup(subPipeline: LevelSubPipeline, { selected, direction }: Shown): SubPipelineNode {
  let kept = groups.get(subPipeline);
  if (kept?.direction !== direction) groups.set(subPipeline, (kept = makeGroup(subPipeline, direction)));
  return selected.has(subPipeline.item.id) ? kept.chosen : kept.resting;
}

function makeGroup(subPipeline: LevelSubPipeline, direction: FlowDirection): KeptGroup {
  const { id, position, label } = subPipeline.item;
  const size = subPipelineSize(subPipeline);
  const on = (side: PortSide, ports: readonly SubPort[]): NodeHandle[] =>
    ports.map((port, i) => toHandle({ id: port.id, side, at: (i + 1) / (ports.length + 1), format: 'any' }, direction, size));
  const handles = [...on('input', subPipeline.inputs), ...on('output', subPipeline.outputs)];
  const resting: SubPipelineNode = {
    id,
    type: 'subPipeline',
    position,
    data: { subPipeline },
    selected: false,
    measured: size,
    ...size,
    handles,
    ariaLabel: label,
    domAttributes: noRoleDescription,
  };
  return { direction, resting, chosen: { ...resting, selected: true, ...lifted } };
}
