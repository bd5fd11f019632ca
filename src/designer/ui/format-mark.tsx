import type { ChannelFormat } from '#domain/channel/channel.ts';
import './format-mark.css';

/** The shape of a format: a square is a table, a diamond a model, a bar files, a circle anything. Decorative. */
export function FormatMark({ format }: { format: ChannelFormat }) {
  return <span className="weft-format" data-format={format} aria-hidden />;
}
