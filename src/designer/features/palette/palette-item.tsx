import { Tooltip } from '@mantine/core';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { componentDragType } from '../../editor/component-drag.ts';
import { descriptionOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import type { PaletteItem } from './to-tree.ts';

/** A component to drag onto the canvas, or to add by click or Enter. */
export function PaletteItemView({ item, onAdd }: { item: PaletteItem; onAdd: (item: PaletteItem) => void }) {
  const { t } = useTranslation('palette');
  const description = descriptionOf(item.definition, useLanguage());
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(componentDragType, item.ref);
    event.dataTransfer.setData('text/plain', item.ref);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <Tooltip label={description} position="right" multiline w={260} disabled={description === ''} openDelay={500}>
      <button
        type="button"
        className="weft-palette-item"
        draggable
        onDragStart={onDragStart}
        onClick={() => onAdd(item)}
        aria-label={t('add', { name: item.builtIn ? item.name : `${item.name} ${t('own')}` })}
      >
        <ComponentIcon definition={item.definition} size={24} />
        <span className="weft-palette-name">{item.name}</span> {!item.builtIn && <span className="weft-palette-own">{t('own')}</span>}
      </button>
    </Tooltip>
  );
}
