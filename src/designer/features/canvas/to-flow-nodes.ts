import type { Node } from 'reactflow';
import type { Level, LevelSubPipeline } from '#domain/pipeline/level.ts';
import type { PipelineNode, Position } from '#domain/pipeline/pipeline.ts';
import { cardSize, subPipelineSize } from '../../editor/card-size.ts';
import type { AnnotationNode } from './annotations/to-annotation-nodes.ts';
import type { GateNode } from './sub-pipeline/to-gate-items.ts';

/** What React Flow is given for a node: its place and the node itself. Everything else the card reads where it lives. */
export type CardNode = Node<{ readonly node: PipelineNode }, 'card'>;

/** What React Flow is given for a sub-pipeline. */
export type SubPipelineNode = Node<{ readonly subPipeline: LevelSubPipeline }, 'subPipeline'>;

export type FlowItem = CardNode | SubPipelineNode | GateNode | AnnotationNode;

const measured = { width: cardSize.width, height: cardSize.height };
const resting = new WeakMap<object, FlowItem>();
const chosen = new WeakMap<object, FlowItem>();

/** The items of a level as React Flow wants them; `moved` holds places during a drag. Unchanged items give the same object again. */
export function toFlowNodes(level: Level, selected: ReadonlySet<string>, moved: ReadonlyMap<string, Position>): FlowItem[] {
  const cards = level.nodes.map((node) => place(keep(node, selected.has(node.id), toCard), moved));
  const groups = level.subPipelines.map((one) => place(keep(one, selected.has(one.item.id), toSubPipelineNode), moved));
  return [...cards, ...groups];
}

function place<T extends FlowItem>(item: T, moved: ReadonlyMap<string, Position>): T {
  const position = moved.get(item.id);
  return position === undefined ? item : { ...item, position };
}

function keep<T extends object>(source: T, selected: boolean, make: (source: T, selected: boolean) => FlowItem): FlowItem {
  const kept = selected ? chosen : resting;
  const known = kept.get(source);
  if (known) return known;
  const made = make(source, selected);
  kept.set(source, made);
  return made;
}

function toCard(node: PipelineNode, selected: boolean): CardNode {
  const { id, position, label = id } = node;
  return { id, type: 'card', position, data: { node }, selected, measured, ...measured, ariaLabel: label };
}

function toSubPipelineNode(subPipeline: LevelSubPipeline, selected: boolean): SubPipelineNode {
  const { id, position, label } = subPipeline.item;
  const size = subPipelineSize(subPipeline);
  return { id, type: 'subPipeline', position, data: { subPipeline }, selected, measured: size, ...size, ariaLabel: label };
}
