import { type Icon, IconHistory, IconPlayerPlayFilled, IconRecycle } from '@tabler/icons-react';
import type { NodeMark } from './node-marks.tsx';
import { useMarkText } from './use-mark-text.ts';
import './node-mark.css';

const glyphs: Readonly<Record<Exclude<NodeMark['kind'], 'outside'>, Icon>> = {
  runs: IconPlayerPlayFilled,
  reused: IconRecycle,
  stale: IconHistory,
};

/** A node's mark as a badge with its reasons in its name; nothing for a node outside of a previewed run, which only fades. */
export function NodeMarkBadge({ mark, className = '' }: { mark: NodeMark | undefined; className?: string }) {
  const describe = useMarkText();
  if (mark === undefined || mark.kind === 'outside') return null;
  const text = describe(mark);
  const Glyph = glyphs[mark.kind];
  return (
    <span className={`weft-node-mark ${className}`} data-kind={mark.kind} role="img" aria-label={text} title={text}>
      <Glyph size={12} aria-hidden />
    </span>
  );
}
