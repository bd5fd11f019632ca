import { type Icon, IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ItemChangeKind } from '#domain/pipeline/compare-documents.ts';
import './change-look.css';

const icons: Readonly<Record<ItemChangeKind, Icon>> = {
  added: IconPlus,
  removed: IconMinus,
  changed: IconPencil,
  moved: IconArrowsMove,
};

/** How something differs, by colour and by shape. */
export function ChangeMark({ change }: { readonly change: ItemChangeKind }) {
  const { t } = useTranslation('versions');
  const Glyph = icons[change];
  return (
    <span className="weft-change-mark" data-change={change} role="img" aria-label={t(`change.${change}`)} title={t(`change.${change}`)}>
      <Glyph size={12} stroke={2.4} aria-hidden />
    </span>
  );
}
