import { type Icon, IconHistory, IconPlayerPlayFilled, IconRecycle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NodeMark } from './node-marks.tsx';
import { useReasonList } from './use-reason-list.ts';
import './node-mark.css';

const glyphs: Readonly<Record<Exclude<NodeMark['kind'], 'outside'>, Icon>> = {
  runs: IconPlayerPlayFilled,
  reused: IconRecycle,
  stale: IconHistory,
};

/** A node's mark as a badge with its reasons in its name; nothing for a node outside of a previewed run, which only fades. */
export function NodeMarkBadge({ mark, className = '' }: { mark: NodeMark | undefined; className?: string }) {
  const { t } = useTranslation('live');
  const describe = useReasonList();
  if (mark === undefined || mark.kind === 'outside') return null;
  const reasons = 'reasons' in mark ? describe(mark.reasons) : '';
  const text = reasons === '' ? t(`mark.${mark.kind}`) : t('mark.because', { mark: t(`mark.${mark.kind}`), reasons });
  const Glyph = glyphs[mark.kind];
  return (
    <span className={`weft-node-mark ${className}`} data-kind={mark.kind} role="img" aria-label={text} title={text}>
      <Glyph size={12} aria-hidden />
    </span>
  );
}
