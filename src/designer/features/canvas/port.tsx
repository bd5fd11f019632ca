import { memo } from 'react';
import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { useCardTexts } from './card-texts.ts';
import { type Connecting, portFit, type PortSide } from './connecting.ts';
import { usePortPlace } from './port-sides.ts';
import { usePortTip } from './port-tip.tsx';
import { shortName } from './short-name.ts';
import { useHandle } from './use-handle.ts';
import { usePickUp } from './use-pick-up.ts';

interface Props {
  readonly nodeId: string;
  /** The handle's id where it is not the channel's name: `node.channel` on a sub-pipeline. */
  readonly handleId?: string | undefined;
  /** The name of the node in a sub-pipeline that the port belongs to. */
  readonly owner?: string | undefined;
  /** Whether it is that name which stands beside the port. */
  readonly isNamedByOwner?: boolean;
  readonly side: PortSide;
  readonly channel: InputChannel | OutputChannel;
  /** Place on the edge, from 0 to 1. */
  readonly at: number;
  readonly connected: boolean;
  /** What is wrong with what it is bound to, or with its being open. */
  readonly problem: Issue | undefined;
  readonly isConnectable: boolean;
  readonly connecting: Connecting | null;
}

/** An end that links are drawn from and to. Its format shows by shape and colour, its name in a tooltip. */
export const PortHandle = memo(function PortHandle(props: Props) {
  const { nodeId, handleId, owner, isNamedByOwner, side, channel, at, connected, problem, isConnectable, connecting } = props;
  const { t, formatName, describeProblem } = useCardTexts();
  const format = formatOf(channel);
  const fit = portFit(connecting, { node: nodeId, side, name: channel.name }, format);
  const channelName = channel.displayName ?? channel.name;
  const name = owner === undefined ? channelName : `${owner} › ${channelName}`;
  const needed = side === 'input' && 'required' in channel && channel.required === false ? t('port.optional') : '';
  // What a link is being drawn for is no reason against it.
  const wrong = problem && !connecting ? `: ${describeProblem(problem)}` : '';
  const text = `${name} · ${formatName(format)}${needed}${wrong}`;
  const { position, style } = usePortPlace(side, at);
  const { tip, handlers } = usePortTip(text, position, fit === 'not' || fit === 'same');
  const pickUp = usePickUp({ node: nodeId, side, name: channel.name });
  // What can't be linked still shows its data.
  const isOpen = isConnectable ? fit !== 'same' : side === 'output';
  const handle = useHandle(side === 'input' ? 'target' : 'source', handleId ?? channel.name, position, isOpen, pickUp);
  return (
    <>
      <div
        {...handle}
        style={style}
        data-format={format}
        data-connected={connected}
        data-fit={fit}
        role="button"
        aria-label={t(side === 'input' ? 'port.input' : 'port.output', { text })}
        {...handlers}
      >
        <span className="weft-port-name" data-name={shortName((isNamedByOwner && owner) || channelName)} />
        {problem && <span className="weft-port-problem" data-severity={problem.severity} />}
      </div>
      {tip}
    </>
  );
});
