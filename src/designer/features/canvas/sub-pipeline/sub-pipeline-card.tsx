import { usedOutputs } from '#domain/pipeline/graph.ts';
import { IconAlertCircleFilled, IconStack2 } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeProps } from 'reactflow';
import { own } from '#domain/names/own.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import type { SubPort } from '#domain/pipeline/level.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { problemsOfNode } from '../../../editor/derived.ts';
import { useEditor } from '../../../editor/editor-provider.tsx';
import { nodeNameOf } from '../../../editor/node-text.ts';
import { formatNumber } from '../../../lib/format-number.ts';
import { NodeMarkBadge } from '../../../live/node-mark-badge.tsx';
import { useSharedMark } from '../../../live/node-marks.tsx';
import { DisabledMark } from '../bypass-line.tsx';
import { CardLabel } from '../card-label.tsx';
import { CardState } from '../card-state.tsx';
import { useCardTexts } from '../card-texts.ts';
import { PortHandle } from '../port.tsx';
import { problemOfPort } from '../problem-of-port.ts';
import { type Connecting, type PortSide, useConnecting } from '../connecting.ts';
import type { SubPipelineNode } from '../to-flow-nodes.ts';
import { useMembersRun } from './use-members-run.ts';
import './sub-pipeline.css';

/** A sub-pipeline at one look: what it is called, how many nodes are in it, where they stand, and whether something is wrong. */
export const SubPipelineCard = memo(function SubPipelineCard({ data: { subPipeline }, width, isConnectable }: NodeProps<SubPipelineNode>) {
  const { t, i18n } = useTranslation('canvas');
  const { item, members, disabled } = subPipeline;
  const run = useMembersRun(members, disabled);
  const mark = useSharedMark(members);
  return (
    <div
      className="weft-card weft-sub-pipeline"
      data-state={disabled ? undefined : run?.state}
      data-mark={mark?.kind}
      data-disabled={disabled || undefined}
      style={{ width }}
    >
      <span className="weft-sub-pipeline-icon">
        <IconStack2 size={20} aria-hidden />
      </span>
      <div className="weft-card-text">
        <div className="weft-card-row">
          <CardLabel label={item.label} />
          {disabled && <DisabledMark />}
          {run && <CardState state={run.state} isEarlier={run.isEarlier} />}
        </div>
        <div className="weft-card-row weft-card-component">
          <span className="weft-card-name">{t('sub.size', { count: members.length })}</span>
          {run && (
            <span className="weft-card-time weft-number" title={t('sub.done')}>
              {formatNumber(run.done, i18n.language)}/{formatNumber(run.total, i18n.language)}
            </span>
          )}
        </div>
      </div>
      {mark && <NodeMarkBadge mark={mark} className="weft-card-mark" />}
      <ErrorMark members={members} />
      <Ports ports={subPipeline.inputs} side="input" isConnectable={isConnectable} />
      <Ports ports={subPipeline.outputs} side="output" isConnectable={isConnectable} />
    </div>
  );
});

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

interface Side {
  readonly side: PortSide;
  readonly isConnectable: boolean;
}

function Ports({ ports, ...side }: Side & { readonly ports: readonly SubPort[] }) {
  const connecting = useConnecting();
  const isAlone = ({ channel }: SubPort) => ports.filter((port) => port.channel === channel).length === 1;
  return ports.map((port, i) => (
    <Port key={port.id} port={port} isAlone={isAlone(port)} at={(i + 1) / (ports.length + 1)} connecting={connecting} {...side} />
  ));
}

interface PortProps extends Side {
  readonly port: SubPort;
  /** Whether no other on this side has its name; else the node inside says more. */
  readonly isAlone: boolean;
  readonly at: number;
  readonly connecting: Connecting | null;
}

function Port({ port: { id, node: nodeId, channel: name }, side, isAlone, at, isConnectable, connecting }: PortProps) {
  const { language } = useCardTexts();
  const node = useEditor((state) => findNode(state.document, nodeId));
  const definition = useEditor((state) => state.components.get(node?.component ?? ''));
  const owner = useEditor(({ components }) => (node ? nodeNameOf(node, components, language) : nodeId));
  const isRead = useEditor((state) => usedOutputs(state.document).get(nodeId)?.has(name) ?? false);
  const problem = useEditor(({ issues }) => problemOfPort(problemsOfNode(issues, nodeId), side, name));
  const declared = definition && declarationsOf(definition);
  const channel =
    side === 'input' ? (declared?.inputs.get(name) ?? { name, sources: [] }) : (declared?.outputs.get(name) ?? { name, storage: 'OSS' });
  const connected = side === 'input' ? own(node?.inputs ?? {}, name) !== undefined : isRead;
  return (
    <PortHandle
      nodeId={nodeId}
      handleId={id}
      owner={owner}
      isNamedByOwner={!isAlone}
      side={side}
      channel={channel}
      problem={problem}
      at={at}
      connected={connected}
      isConnectable={isConnectable}
      connecting={connecting}
    />
  );
}
