import { memo } from 'react';
import type { MiniMapNodeProps } from 'reactflow';
import { findItem } from '#domain/pipeline/item-index.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { TaskState } from '#domain/run/task-state.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useCardTask } from '../../live/live-run.tsx';
import { taskStateLooks } from '../../ui/task-state.tsx';
import { groundOf, toSceneState } from './painter/state-colors.ts';
import { useMembersRun } from './sub-pipeline/use-members-run.ts';

const nobody: readonly string[] = [];

/** An item in the minimap: nodes and sub-pipelines in the colours of their states, notes and groups in their own. */
export const MinimapNode = memo(function MinimapNode({ id, x, y, width, height, borderRadius, className }: MiniMapNodeProps) {
  const annotation = useEditor((state) => findItem(state.document.annotations, id));
  const subPipeline = useEditor((state) => shownLevel(state).subPipelines.find(({ item }) => item.id === id));
  const isDisabled = useEditor((state) => (findNode(state.document, id) ?? subPipeline)?.disabled === true);
  const { task } = useCardTask(id);
  const run = useMembersRun(subPipeline?.members ?? nobody, isDisabled);
  const state = isDisabled ? undefined : (task?.state ?? run?.state);
  return (
    <rect
      className={`react-flow__minimap-node ${className}`}
      data-annotation-color={annotation?.color}
      data-kind={annotation?.kind}
      data-state={state}
      data-disabled={isDisabled || undefined}
      {...{ x, y, width, height, rx: borderRadius, ry: borderRadius }}
      {...(state && { style: coloursOf(state) })}
    />
  );
});

/** As the painter draws it. */
function coloursOf(state: TaskState) {
  return { fill: `var(--weft-${groundOf(toSceneState(state))})`, stroke: taskStateLooks[state].color };
}
