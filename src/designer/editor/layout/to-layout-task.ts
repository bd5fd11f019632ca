import { usedOutputs } from '#domain/pipeline/graph.ts';
import type { Level, LevelSubPipeline } from '#domain/pipeline/level.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { cardSize, subPipelineSize } from '../card-size.ts';
import { shownLevel } from '../derived.ts';
import type { EditorState } from '../editor-store.ts';
import { portsOf } from '../ports-of.ts';
import type { FlowDirection } from './flat-graph.ts';
import type { LayoutItem, LayoutTask } from './layout-task.ts';

/** What is drawn, or only those of it that are chosen, with the links among them. */
export function toLayoutTask(
  state: Pick<EditorState, 'document' | 'components' | 'within'>,
  chosen: ReadonlySet<string> | null,
  direction: FlowDirection,
): LayoutTask {
  const level = shownLevel(state);
  const isChosen = (id: string) => chosen === null || chosen.has(id);
  return {
    items: itemsOf(state, level).filter((item) => isChosen(item.id)),
    links: level.links
      .filter(({ source, target }) => isChosen(source) && isChosen(target))
      .map(({ source, sourcePort, target, targetPort }) => ({ source, sourcePort, target, targetPort })),
    direction,
  };
}

function itemsOf(state: Pick<EditorState, 'document' | 'components'>, level: Level): LayoutItem[] {
  return [
    ...level.nodes.map((node) => toNodeItem(state, node)),
    ...level.subPipelines.map(toSubPipelineItem),
    ...level.annotations.map(({ id, kind, position, size }): LayoutItem => ({ id, kind, position, size, inputs: [], outputs: [] })),
  ];
}

function toNodeItem({ document, components }: Pick<EditorState, 'document' | 'components'>, node: PipelineNode): LayoutItem {
  const { inputs, outputs } = portsOf(node, components.get(node.component), usedOutputs(document).get(node.id));
  return {
    id: node.id,
    kind: 'card',
    position: node.position,
    size: cardSize,
    inputs: inputs.map((channel) => channel.name),
    outputs: outputs.map((channel) => channel.name),
  };
}

function toSubPipelineItem(subPipeline: LevelSubPipeline): LayoutItem {
  const { item, inputs, outputs } = subPipeline;
  return {
    id: item.id,
    kind: 'card',
    position: item.position,
    size: subPipelineSize(subPipeline),
    inputs: inputs.map((port) => port.id),
    outputs: outputs.map((port) => port.id),
  };
}
