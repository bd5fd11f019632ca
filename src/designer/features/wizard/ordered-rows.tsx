import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowFocus } from './use-row-focus.ts';

interface OrderedRowsProps<T> {
  readonly title: string;
  readonly addLabel: string;
  readonly items: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly onItems: (items: readonly T[]) => void;
  readonly newItem: () => T;
  readonly row: (item: T, change: (item: T) => void) => ReactNode;
}

/** Rows in an order of one's own: by dragging, or by a button each way. The focus goes with the row that was added or moved. */
export function OrderedRows<T>({ title, addLabel, items, nameOf, onItems, newItem, row }: OrderedRowsProps<T>) {
  const { t } = useTranslation('wizard');
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const nameAt = (item: T, index: number): string => (nameOf(item) === '' ? t('row.unnamed', { number: index + 1 }) : nameOf(item));
  const { section, focusRow } = useRowFocus();
  const move = (from: number, to: number): void => {
    const [item] = items.slice(from, from + 1);
    if (item === undefined || to < 0 || to >= items.length) return;
    focusRow(to, to < from ? 'up' : 'down');
    setSaid(t('row.moved', { name: nameAt(item, from), position: to + 1, count: items.length }));
    onItems(items.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  const remove = (index: number): void => {
    const [item] = items.slice(index, index + 1);
    if (item !== undefined) setSaid(t('row.removed', { name: nameAt(item, index) }));
    focusRow(Math.min(index, items.length - 2), 'remove');
    onItems(items.toSpliced(index, 1));
  };
  const add = (): void => {
    focusRow(items.length, 'fields');
    onItems([...items, newItem()]);
  };
  return (
    <section ref={section} className="weft-wizard-rows" aria-label={title}>
      <h3>{title}</h3>
      {items.map((item, index) => {
        const name = nameAt(item, index);
        return (
          // Dragging is the mouse's way; the buttons are the keyboard's.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <div
            key={index}
            role="group"
            aria-label={name}
            className="weft-wizard-row"
            data-dragged={dragged === index || undefined}
            data-over={dragged === null || over !== index || dragged === index ? undefined : dragged < index ? 'below' : 'above'}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={() => {
              if (dragged !== null) move(dragged, index);
            }}
          >
            <div className="weft-wizard-row-tools">
              <span
                draggable
                aria-hidden
                title={t('row.drag')}
                onDragStart={() => setDragged(index)}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
              >
                <IconGripVertical size={16} />
              </span>
              <ActionIcon
                size={24}
                data-tool="up"
                disabled={index === 0}
                aria-label={t('row.up', { name })}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                size={24}
                data-tool="down"
                disabled={index === items.length - 1}
                aria-label={t('row.down', { name })}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={14} />
              </ActionIcon>
              <ActionIcon size={24} data-tool="remove" aria-label={t('row.remove', { name })} onClick={() => remove(index)}>
                <IconTrash size={14} />
              </ActionIcon>
            </div>
            <div className="weft-wizard-row-fields">{row(item, (next) => onItems(items.with(index, next)))}</div>
          </div>
        );
      })}
      <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add} data-tool="add">
        {addLabel}
      </Button>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </section>
  );
}
