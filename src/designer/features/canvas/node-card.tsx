import { usedOutputs } from '#domain/pipeline/graph.ts';
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconDeviceDesktop } from '@tabler/icons-react';
import { memo, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type NodeProps, useUpdateNodeInternals } from 'reactflow';
import { useShallow } from 'zustand/react/shallow';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { own } from '#domain/names/own.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { problemsOfNode } from '../../editor/derived.ts';
import { displayNameOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Elapsed } from '../../live/elapsed.tsx';
import { useCardTask } from '../../live/live-run.tsx';
import { NodeMarkBadge } from '../../live/node-mark-badge.tsx';
import { useNodeMark } from '../../live/node-marks.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { BypassLine, DisabledMark } from './bypass-line.tsx';
import { describeMachines } from './describe-machines.ts';
import { PortHandle } from './port.tsx';
import { portsOf } from '../../editor/ports-of.ts';
import { DirectionContext } from './port-sides.ts';
import type { CardNode } from './to-flow-nodes.ts';
import './node-card.css';

/** A node at one look: what it does, which component, where its run stands, and whether something is wrong. */
export const NodeCard = memo(function NodeCard({ data: { node } }: NodeProps<CardNode>) {
  const { t } = useTranslation('canvas');
  const language = useLanguage();
  const definition = useEditor((state) => state.components.get(node.component));
  const { task, isEarlier } = useCardTask(node.id);
  const mark = useNodeMark(node.id);
  const machines = useEditor((state) => describeMachines(node.tuning, state.machineTypes));
  const [name = '', version = ''] = node.component.split('@');
  const component = definition ? displayNameOf(definition, language) : name;
  const label = node.label ?? component;
  useMeasuredPorts(node, definition);
  return (
    <div className="weft-card" data-state={task?.state} data-mark={mark?.kind} data-disabled={node.disabled}>
      {node.disabled && <BypassLine node={node} definition={definition} />}
      <ComponentIcon definition={definition} />
      <div className="weft-card-text">
        <div className="weft-card-row">
          <span className="weft-card-label">{label}</span>
          {node.disabled && <DisabledMark />}
          {task && (
            <span className="weft-card-state" title={task.message}>
              <TaskStateIcon state={task.state} size={isEarlier ? 14 : 17} isEarlier={isEarlier} />
            </span>
          )}
        </div>
        <div className="weft-card-row weft-card-component">
          <span className="weft-card-name">{node.label === undefined ? name : component}</span>
          <span className="weft-card-version weft-number">{version}</span>
          {machines !== '' && (
            <span className="weft-card-machines" title={t('machines')}>
              <IconDeviceDesktop size={11} aria-hidden />
              {machines}
            </span>
          )}
          {task && !isEarlier && task.startedAt !== null && task.state !== 'reused' && (
            <span className="weft-card-time weft-number">
              <Elapsed startedAt={task.startedAt} finishedAt={task.finishedAt} />
            </span>
          )}
        </div>
      </div>
      {task?.state === 'running' && task.progress && (
        <div className="weft-card-progress" style={{ width: `${task.progress.fraction * 100}%` }} />
      )}
      <NodeMarkBadge mark={mark} className="weft-card-mark" />
      {task?.state === 'failed' && !isEarlier && <ActionButton id="run.resume" className="weft-card-resume" size={22} variant="filled" />}
      <ProblemMark nodeId={node.id} />
      <Ports node={node} definition={definition} />
    </div>
  );
});

function Ports({ node, definition }: { node: PipelineNode; definition: ComponentDefinition | undefined }) {
  const readOnly = useEditor((state) => state.readOnly);
  const used = useEditor((state) => usedOutputs(state.document).get(node.id));
  const { inputs, outputs } = portsOf(node, definition, used);
  const place = (i: number, count: number) => (i + 1) / (count + 1);
  const common = { nodeId: node.id, readOnly };
  return (
    <>
      {inputs.map((channel, i) => (
        <PortHandle
          key={channel.name}
          {...common}
          side="input"
          channel={channel}
          at={place(i, inputs.length)}
          connected={own(node.inputs, channel.name) !== undefined}
        />
      ))}
      {outputs.map((channel, i) => (
        <PortHandle
          key={channel.name}
          {...common}
          side="output"
          channel={channel}
          at={place(i, outputs.length)}
          connected={used?.has(channel.name) ?? false}
        />
      ))}
    </>
  );
}

function ProblemMark({ nodeId }: { nodeId: string }) {
  const { t } = useTranslation('canvas');
  const counts = useEditor(
    useShallow(({ issues }) => {
      const problems = problemsOfNode(issues, nodeId);
      return {
        errors: problems.filter((issue) => issue.severity === 'error').length,
        warnings: problems.filter((issue) => issue.severity === 'warning').length,
      };
    }),
  );
  if (counts.errors + counts.warnings === 0) return null;
  const Glyph = counts.errors > 0 ? IconAlertCircleFilled : IconAlertTriangleFilled;
  const count = counts.errors > 0 ? counts.errors : counts.warnings;
  const text = counts.errors > 0 ? t('problems', { count }) : t('warnings', { count });
  return (
    <span className="weft-card-problem" data-severity={counts.errors > 0 ? 'error' : 'warning'} role="img" aria-label={text} title={text}>
      <Glyph size={18} aria-hidden />
    </span>
  );
}

/** React Flow measures ports once; a definition that arrives later, or a link to a port that is not declared, brings new ones. */
function useMeasuredPorts(node: PipelineNode, definition: ComponentDefinition | undefined) {
  const update = useUpdateNodeInternals();
  const used = useEditor((state) => usedOutputs(state.document).get(node.id));
  const { inputs, outputs } = portsOf(node, definition, used);
  const names = [inputs, outputs]
    .map((ports) => ports.map((port) => port.name).join(' '))
    .concat(useContext(DirectionContext))
    .join('|');
  const measured = useRef(names);
  useEffect(() => {
    if (measured.current === names) return;
    measured.current = names;
    update(node.id);
  }, [update, node.id, names]);
}
