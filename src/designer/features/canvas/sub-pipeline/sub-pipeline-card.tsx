import { usedOutputs } from '#domain/pipeline/graph.ts';
import { IconAlertCircleFilled, IconStack2 } from '@tabler/icons-react';
import { memo, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type NodeProps, useUpdateNodeInternals } from 'reactflow';
import { useShallow } from 'zustand/react/shallow';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import type { LevelSubPipeline, SubPort } from '#domain/pipeline/level.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { runStateOf } from '#domain/run/run-state-of.ts';
import { isFinalTaskState } from '#domain/run/transitions.ts';
import { problemsOfNode } from '../../../editor/derived.ts';
import { useEditor } from '../../../editor/editor-provider.tsx';
import { cardTaskOf } from '../../../live/card-tasks.ts';
import { useLiveRunPart } from '../../../live/live-run.tsx';
import { NodeMarkBadge } from '../../../live/node-mark-badge.tsx';
import { useSharedMark } from '../../../live/node-marks.tsx';
import { TaskStateIcon } from '../../../ui/task-state.tsx';
import { PortHandle } from '../port.tsx';
import type { PortSide } from '../connecting.ts';
import { DirectionContext } from '../port-sides.ts';
import type { SubPipelineNode } from '../to-flow-nodes.ts';
import './sub-pipeline.css';

/** A sub-pipeline at one look: what it is called, how many nodes are in it, where they stand, and whether something is wrong. */
export const SubPipelineCard = memo(function SubPipelineCard({ data: { subPipeline }, width }: NodeProps<SubPipelineNode>) {
  const { t } = useTranslation('canvas');
  const { item, members } = subPipeline;
  const run = useMembersRun(members);
  const mark = useSharedMark(members);
  useMeasuredPorts(subPipeline);
  return (
    <div className="weft-card weft-sub-pipeline" data-state={run?.state} data-mark={mark?.kind} style={{ width }}>
      <span className="weft-sub-pipeline-icon">
        <IconStack2 size={20} aria-hidden />
      </span>
      <div className="weft-card-text">
        <div className="weft-card-row">
          <span className="weft-card-label">{item.label}</span>
          {run && (
            <span className="weft-card-state">
              <TaskStateIcon state={run.state} size={run.isEarlier ? 14 : 17} isEarlier={run.isEarlier} />
            </span>
          )}
        </div>
        <div className="weft-card-row weft-card-component">
          <span className="weft-card-name">{t('sub.size', { count: members.length })}</span>
          {run && (
            <span className="weft-card-time weft-number" title={t('sub.done')}>
              {run.done}/{run.total}
            </span>
          )}
        </div>
      </div>
      <NodeMarkBadge mark={mark} className="weft-card-mark" />
      <ErrorMark members={members} />
      <Ports ports={subPipeline.inputs} side="input" />
      <Ports ports={subPipeline.outputs} side="output" />
    </div>
  );
});

/** Where the tasks of the nodes in it stand; null while the run that is shown has none of them. */
function useMembersRun(members: readonly string[]) {
  return useLiveRunPart(
    useShallow((live) => {
      const tasks = members.flatMap((id) => cardTaskOf(live, id) ?? []);
      if (tasks.length === 0) return null;
      const isEarlier = members.every((id) => live.view === null || !Object.hasOwn(live.view.tasks, id));
      const done = tasks.filter((task) => isFinalTaskState(task.state)).length;
      return { state: runStateOf(tasks), isEarlier, done, total: tasks.length };
    }),
  );
}

function ErrorMark({ members }: { members: readonly string[] }) {
  const { t } = useTranslation('canvas');
  const count = useEditor(
    ({ issues }) => members.filter((id) => problemsOfNode(issues, id).some((issue) => issue.severity === 'error')).length,
  );
  if (count === 0) return null;
  const text = t('sub.errors', { count });
  return (
    <span className="weft-card-problem" data-severity="error" role="img" aria-label={text} title={text}>
      <IconAlertCircleFilled size={18} aria-hidden />
    </span>
  );
}

function Ports({ ports, side }: { ports: readonly SubPort[]; side: PortSide }) {
  return ports.map((port, i) => <Port key={port.id} port={port} side={side} at={(i + 1) / (ports.length + 1)} />);
}

function Port({ port: { id, node: nodeId, channel: name }, side, at }: { port: SubPort; side: PortSide; at: number }) {
  const readOnly = useEditor((state) => state.readOnly);
  const node = useEditor((state) => findNode(state.document, nodeId));
  const definition = useEditor((state) => state.components.get(node?.component ?? ''));
  const isRead = useEditor((state) => usedOutputs(state.document).get(nodeId)?.has(name) ?? false);
  const declared = definition && declarationsOf(definition);
  const channel =
    side === 'input' ? (declared?.inputs.get(name) ?? { name, sources: [] }) : (declared?.outputs.get(name) ?? { name, storage: 'OSS' });
  const connected = side === 'input' ? own(node?.inputs ?? {}, name) !== undefined : isRead;
  return (
    <PortHandle
      nodeId={nodeId}
      handleId={id}
      owner={node?.label ?? nodeId}
      side={side}
      channel={channel}
      at={at}
      connected={connected}
      readOnly={readOnly}
    />
  );
}

/** React Flow measures ports once; links and edits inside bring new ones. */
function useMeasuredPorts({ item, inputs, outputs }: LevelSubPipeline) {
  const update = useUpdateNodeInternals();
  const names = [inputs, outputs]
    .map((ports) => ports.map((port) => port.id).join(' '))
    .concat(useContext(DirectionContext))
    .join('|');
  const measured = useRef(names);
  useEffect(() => {
    if (measured.current === names) return;
    measured.current = names;
    update(item.id);
  }, [update, item.id, names]);
}
