import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Handle } from 'reactflow';
import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import { type PortSide, usePortFit } from './connecting.ts';
import { usePortPlace } from './port-sides.ts';
import { usePortTip } from './port-tip.tsx';

interface Props {
  readonly nodeId: string;
  /** The handle's id where it is not the channel's name: `node.channel` on a sub-pipeline. */
  readonly handleId?: string | undefined;
  /** The name of the node in a sub-pipeline that the port belongs to. */
  readonly owner?: string | undefined;
  readonly side: PortSide;
  readonly channel: InputChannel | OutputChannel;
  /** Place on the edge, from 0 to 1. */
  readonly at: number;
  readonly connected: boolean;
  readonly readOnly: boolean;
}

/** An end that links are drawn from and to. Its format shows by shape and colour, its name in a tooltip. */
export const PortHandle = memo(function PortHandle({ nodeId, handleId, owner, side, channel, at, connected, readOnly }: Props) {
  const { t } = useTranslation('canvas');
  const { t: tUi } = useTranslation('ui');
  const format = formatOf(channel);
  const fit = usePortFit(nodeId, side, channel.name, format);
  const channelName = channel.displayName ?? channel.name;
  const name = owner === undefined ? channelName : `${owner} › ${channelName}`;
  const needed = side === 'input' && 'required' in channel && channel.required === false ? t('port.optional') : '';
  const text = `${name} · ${tUi(`format.${format}`)}${needed}`;
  const { position, style } = usePortPlace(side, at);
  const { tip, handlers } = usePortTip(text, position, fit === 'not');
  return (
    <>
      <Handle
        id={handleId ?? channel.name}
        type={side === 'input' ? 'target' : 'source'}
        position={position}
        isConnectable={!readOnly}
        className="weft-port"
        style={style}
        data-format={format}
        data-connected={connected}
        data-fit={fit}
        role="button"
        aria-label={t(side === 'input' ? 'port.input' : 'port.output', { text })}
        {...handlers}
      />
      {tip}
    </>
  );
});
