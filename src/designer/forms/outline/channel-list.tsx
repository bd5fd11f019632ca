import { useTranslation } from 'react-i18next';
import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import { FormatMark } from '../../ui/format-mark.tsx';
import './outline.css';

interface ChannelListProps {
  readonly channels: readonly (InputChannel | OutputChannel)[];
  /** What stands there where there is none. */
  readonly none: string;
}

/** Inputs or outputs for reading, a line each. */
export function ChannelList({ channels, none }: ChannelListProps) {
  const { t } = useTranslation('forms');
  const { t: tUi } = useTranslation('ui');
  if (channels.length === 0) return <span className="weft-outline-dim">{none}</span>;
  return (
    <ul className="weft-outline-list">
      {channels.map((channel, index) => (
        <li key={`${channel.name} ${index}`}>
          <FormatMark format={formatOf(channel)} />
          <span>
            <strong>{channel.displayName ?? channel.name}</strong> {tUi(`format.${formatOf(channel)}`)}
            <span className="weft-outline-dim">
              {'sources' in channel
                ? ` · ${t(channel.required === false ? 'outline.optional' : 'required')} · ${channel.sources.join(', ')}`
                : ` · ${channel.storage}`}
            </span>
          </span>
          {channel.description ? <span className="weft-outline-dim">{channel.description}</span> : null}
        </li>
      ))}
    </ul>
  );
}
