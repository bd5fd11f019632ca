import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import { DocumentationLine } from '../../ui/documentation/documentation.tsx';
import { FormatMark } from '../../ui/format-mark.tsx';

/** What a channel is: its name, format, description and whether it is required, above how it is set. `action` stands beside its name. */
export function ChannelFrame({
  name,
  channel,
  action,
  children,
}: {
  readonly name: string;
  readonly channel: InputChannel | OutputChannel;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('inspector');
  const { t: tUi } = useTranslation('ui');
  const label = channel.displayName ?? channel.name;
  const format = formatOf(channel);
  return (
    <div className="weft-channel" role="group" aria-label={label} data-field={name}>
      <div className="weft-channel-head">
        <FormatMark format={format} />
        <span className="weft-channel-name">{label}</span>
        <span className="weft-channel-mark">{tUi(`format.${format}`)}</span>
        {'sources' in channel ? (
          <span className="weft-channel-mark">· {t(channel.required === false ? 'input.optional' : 'input.required')}</span>
        ) : null}
        {action}
      </div>
      {channel.description ? (
        <span className="weft-inspector-sub">
          <DocumentationLine text={channel.description} />
        </span>
      ) : null}
      {children}
    </div>
  );
}
