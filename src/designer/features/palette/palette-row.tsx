import { ActionIcon, Tooltip } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { descriptionOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import type { PaletteItem } from './to-palette.ts';

interface Props {
  readonly item: PaletteItem;
  readonly isFavourite: boolean;
  /** While it is, what explains it would stand in the way. */
  readonly isDragged: boolean;
  readonly onFavourite: () => void;
}

/** What a component's row shows: picture, name, whether it is one's own, and the star. */
export function PaletteRow({ item, isFavourite, isDragged, onFavourite }: Props) {
  const { t } = useTranslation('palette');
  const description = descriptionOf(item.definition, useLanguage());
  const star = t(isFavourite ? 'favourite.remove' : 'favourite.add', { name: item.name });
  return (
    <>
      <Tooltip label={description} position="right" multiline w={260} disabled={isDragged || description === ''} openDelay={500}>
        <span className="weft-palette-face">
          <ComponentIcon definition={item.definition} size={24} />
          <span className="weft-palette-name">{item.name}</span>
        </span>
      </Tooltip>
      {item.isMarkedOwn && <span className="weft-palette-own">{t('own')}</span>}
      <ActionIcon
        className="weft-palette-star"
        size={22}
        tabIndex={-1}
        aria-label={star}
        aria-pressed={isFavourite}
        title={star}
        onClick={(event) => {
          event.stopPropagation();
          onFavourite();
        }}
      >
        {isFavourite ? <IconStarFilled size={14} /> : <IconStar size={14} />}
      </ActionIcon>
    </>
  );
}
