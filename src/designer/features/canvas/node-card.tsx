import { IconAlertCircleFilled, IconAlertTriangleFilled, IconDeviceDesktop } from '@tabler/icons-react';
import { memo } from 'react';
import type { Issue } from '#domain/issue/issue.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { NodeProps } from 'reactflow';
import { useShallow } from 'zustand/react/shallow';
import { problemsOfNode } from '../../editor/derived.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { displayNameOf } from '../../lib/component-text.ts';
import { describeFailure } from '../../live/describe-failure.ts';
import { describeWait } from '../../live/describe-wait.ts';
import { Elapsed } from '../../live/elapsed.tsx';
import { useActiveTask, useCardTask } from '../../live/live-run.tsx';
import { NodeMarkBadge } from '../../live/node-mark-badge.tsx';
import { useNodeMark } from '../../live/node-marks.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { BypassLine, DisabledMark } from './bypass-line.tsx';
import { CardLabel } from './card-label.tsx';
import { CardState } from './card-state.tsx';
import { useCardTexts } from './card-texts.ts';
import { useConnecting } from './connecting.ts';
import { describeMachines } from './describe-machines.ts';
import { PortHandle } from './port.tsx';
import { problemOfPort } from './problem-of-port.ts';
import type { CardContent, CardNode } from './to-flow-nodes.ts';
import './node-card.css';

type Props = Pick<NodeProps<CardNode>, 'data' | 'isConnectable'>;

/**
 * A node at one look: what it does, which component, where its run stands, and whether something is wrong. React Flow says
 * by itself whether it is selected and where it lies, which is nothing to what the card shows.
 */
export const NodeCard = memo(Card, (one, other) => one.data.content === other.data.content && one.isConnectable === other.isConnectable);

function Card({ data: { content }, isConnectable }: Props) {
  const { node, definition } = content;
  const { t, language } = useCardTexts();
  const { machines, problems } = useFacts(content);
  const errors = problems.filter((issue) => issue.severity === 'error').length;
  const warnings = problems.filter((issue) => issue.severity === 'warning').length;
  const { task, isEarlier } = useShownTask(node);
  const why = task?.state === 'failed' ? describeFailure(task, language) : describeWait(task, language);
  // Beside why a task has failed there is no room for how long that took.
  const isTimed = task?.state !== 'reused' && (task?.state !== 'failed' || why === '');
  const mark = useNodeMark(node.id);
  const [name = '', version = ''] = node.component.split('@');
  const component = definition ? displayNameOf(definition, language) : name;
  const label = node.label ?? component;
  return (
    <div className="weft-card" data-state={node.disabled ? undefined : task?.state} data-mark={mark?.kind} data-disabled={node.disabled}>
      {node.disabled && <BypassLine node={node} definition={definition} />}
      <ComponentIcon definition={definition} />
      <div className="weft-card-text">
        <div className="weft-card-row">
          <CardLabel label={label} />
          {node.disabled && <DisabledMark />}
          {task && <CardState state={task.state} why={why} isEarlier={isEarlier} />}
        </div>
        <div className="weft-card-row weft-card-component">
          {why !== '' && !isEarlier ? (
            <span className="weft-card-why" data-state={task?.state} title={why}>
              {why}
            </span>
          ) : (
            <>
              <span className="weft-card-name">{component}</span>
              <span className="weft-card-version weft-number">{version}</span>
            </>
          )}
          {machines !== '' && (
            <span className="weft-card-machines" title={t('machines')}>
              <IconDeviceDesktop size={11} aria-hidden />
              {machines}
            </span>
          )}
          {task && isTimed && !isEarlier && task.startedAt !== null && (
            <span className="weft-card-time weft-number">
              <Elapsed startedAt={task.startedAt} finishedAt={task.finishedAt} />
            </span>
          )}
        </div>
      </div>
      {task?.state === 'running' && task.progress && (
        <div className="weft-card-progress" style={{ width: `${task.progress.fraction * 100}%` }} />
      )}
      {mark && <NodeMarkBadge mark={mark} className="weft-card-mark" />}
      {task?.state === 'failed' && !isEarlier && <ActionButton id="run.resume" className="weft-card-resume" size={22} variant="filled" />}
      {errors + warnings > 0 && <ProblemMark errors={errors} warnings={warnings} />}
      <Ports content={content} problems={problems} isConnectable={isConnectable} />
    </div>
  );
}

/** Where the run of the node stands; of one that is switched off, only while a run of it goes on. */
function useShownTask({ id, disabled }: PipelineNode): ReturnType<typeof useCardTask> {
  const known = useCardTask(id);
  const active = useActiveTask(id);
  return disabled === true ? { task: active, isEarlier: false } : known;
}

/** What the card shows of machines and problems, in one look at the editor. Problems that stay are the same objects. */
function useFacts({ node }: CardContent) {
  const [machines, ...problems] = useEditor(
    useShallow(
      ({ issues, machineTypes }) =>
        [node.tuning ? describeMachines(node.tuning, machineTypes) : '', ...problemsOfNode(issues, node.id)] as const,
    ),
  );
  return { machines, problems };
}

interface PortsProps {
  readonly content: CardContent;
  readonly problems: readonly Issue[];
  readonly isConnectable: boolean;
}

function Ports({ content: { node, ports }, problems, isConnectable }: PortsProps) {
  const connecting = useConnecting();
  return ports.map((port) => (
    <PortHandle
      key={`${port.side} ${port.channel.name}`}
      nodeId={node.id}
      {...port}
      problem={problemOfPort(problems, port.side, port.channel.name)}
      isConnectable={isConnectable}
      connecting={connecting}
    />
  ));
}

function ProblemMark({ errors, warnings }: { readonly errors: number; readonly warnings: number }) {
  const { t } = useCardTexts();
  const Glyph = errors > 0 ? IconAlertCircleFilled : IconAlertTriangleFilled;
  const text = errors > 0 ? t('problems', { count: errors }) : t('warnings', { count: warnings });
  return (
    <span className="weft-card-problem" data-severity={errors > 0 ? 'error' : 'warning'} role="img" aria-label={text} title={text}>
      <Glyph size={18} aria-hidden />
    </span>
  );
}
