import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { kindOfItem, nameOfItem, type Words } from '../../editor/differences/words.ts';
import { ChangeMark } from './change-look.tsx';
import { DifferenceFields } from './difference-fields.tsx';
import { isSelected, type SelectedDifference } from './selected-difference.ts';
import './difference-list.css';

interface Props {
  readonly comparison: Comparison;
  readonly words: Words;
  readonly selected: SelectedDifference | null;
  readonly onSelect: (item: ItemDifference) => void;
}

/** Everything that differs, item by item, with each field's value before and after. What is selected is in view. */
export function DifferenceList({ comparison, words, selected, onSelect }: Props) {
  const { t } = useTranslation('versions');
  return (
    <ul className="weft-differences" aria-label={t('differences')}>
      {comparison.items.map((item) => (
        <Item
          key={`${item.kind} ${item.id}`}
          item={item}
          words={words}
          selected={isSelected(item, selected) ? selected : null}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<Props, 'comparison'> {
  readonly item: ItemDifference;
}

function Item({ item, words, selected, onSelect }: ItemProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const title = (
    <>
      <ChangeMark change={item.change} />
      <span className="weft-differences-name">{nameOfItem(item, words)}</span>
      <span className="weft-differences-kind">{kindOfItem(item, words)}</span>
    </>
  );
  const isDrawn = item.kind !== 'pipeline' && item.kind !== 'variable';
  return (
    <li ref={row} data-change={item.change} aria-current={selected ? true : undefined}>
      {isDrawn ? (
        <button type="button" className="weft-differences-title" onClick={() => onSelect(item)}>
          {title}
        </button>
      ) : (
        <div className="weft-differences-title">{title}</div>
      )}
      <DifferenceFields item={item} words={words} ends={selected?.link?.ends} />
    </li>
  );
}
