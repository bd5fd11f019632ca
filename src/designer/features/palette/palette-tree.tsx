import { type DragEvent, type HTMLAttributes, type KeyboardEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { componentDragType } from '../../editor/component-drag.ts';
import { descriptionOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { usePersonal } from '../../lib/personal.ts';
import { toTreeRows, type TreeRow } from '../../ui/tree/tree-rows.ts';
import { type TreeHandle, TreeView } from '../../ui/tree/tree-view.tsx';
import { PaletteRow } from './palette-row.tsx';
import type { PaletteEntry, PaletteItem } from './to-palette.ts';

interface Props {
  readonly entries: readonly PaletteEntry[];
  readonly onAdd: (item: PaletteItem) => void;
  readonly tree: RefObject<TreeHandle | null>;
}

const noEntries: readonly PaletteEntry[] = [];

/** The components as a tree: Enter or a click adds one, the right arrow goes to its star. */
export function PaletteTree({ entries, onAdd, tree }: Props) {
  const { t } = useTranslation('palette');
  const language = useLanguage();
  const [folded, setFolded] = usePersonal('folded');
  const [favourites, setFavourites] = usePersonal('favourites');
  const [dragged, setDragged] = useState<string | null>(null);
  const rows = toTreeRows<PaletteEntry>(entries, {
    idOf: ({ id }) => id,
    hasChildren: ({ kind }) => kind === 'group',
    childrenOf: (entry) => (entry.kind === 'group' ? entry.children : noEntries),
    isOpen: (id) => !folded.includes(id),
  });
  const toggle = ({ id }: TreeRow<PaletteEntry>) =>
    setFolded((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]));
  const star = ({ definition: { metadata } }: PaletteItem) =>
    setFavourites((known) => (known.includes(metadata.name) ? known.filter((one) => one !== metadata.name) : [...known, metadata.name]));
  return (
    <TreeView
      label={t('group')}
      rows={rows}
      handle={tree}
      heightOf={({ item }) => (item.kind === 'group' ? 26 : 30)}
      faceOf={({ item }) => ({
        name: item.kind === 'item' && item.isMarkedOwn ? `${item.name} ${t('own')}` : item.name,
        attributes:
          item.kind === 'group'
            ? { className: 'weft-palette-head' }
            : toDraggable(item, descriptionOf(item.definition, language), setDragged),
      })}
      onToggle={toggle}
      onOpen={(row) => (row.item.kind === 'group' ? toggle(row) : onAdd(row.item))}
      onKey={(row, event) => row.item.kind === 'item' && goToStar(event)}
    >
      {({ item }) =>
        item.kind === 'group' ? (
          <span className="weft-palette-name">{item.name}</span>
        ) : (
          <PaletteRow
            item={item}
            isFavourite={favourites.includes(item.definition.metadata.name)}
            isDragged={item.id === dragged}
            onFavourite={() => star(item)}
          />
        )
      }
    </TreeView>
  );
}

function toDraggable(item: PaletteItem, description: string, onDrag: (id: string | null) => void): HTMLAttributes<HTMLDivElement> {
  return {
    className: 'weft-palette-item',
    draggable: true,
    'aria-description': description,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(componentDragType, item.ref);
      event.dataTransfer.setData('text/plain', item.ref);
      event.dataTransfer.effectAllowed = 'copy';
      onDrag(item.id);
    },
    onDragEnd: () => onDrag(null),
    onKeyDown: leaveStar,
  };
}

/** From a row to its star; there, Enter and Space press it. */
function goToStar(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowRight' || !(event.target instanceof Element)) return false;
  event.target.querySelector('button')?.focus();
  return true;
}

function leaveStar(event: KeyboardEvent<HTMLElement>): void {
  if (event.target === event.currentTarget || !['ArrowLeft', 'Escape'].includes(event.key)) return;
  event.currentTarget.focus();
  event.preventDefault();
  event.stopPropagation();
}
