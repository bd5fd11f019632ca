import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldDifference, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { nameOfItem, type Words } from '../../editor/differences/words.ts';
import { ChangeMark } from './change-look.tsx';
import { DifferenceFields } from './difference-fields.tsx';

interface Props {
  readonly item: ItemDifference;
  /** Only these fields; absent: all of them. */
  readonly fields?: readonly FieldDifference[];
  readonly words: Words;
  readonly onClose: () => void;
}

/** What differs in one card or link, beside it on the drawing. */
export function DifferenceNote({ item, fields = item.fields, words, onClose }: Props) {
  const { t } = useTranslation('versions');
  const name = nameOfItem(item, words);
  return (
    <div className="weft-difference-note nopan nowheel" role="group" aria-label={t('differencesOf', { name })} data-change={item.change}>
      <div className="weft-difference-note-head">
        <ChangeMark change={item.change} />
        <strong>{name}</strong>
        <CloseButton size="xs" data-mantine-stop-propagation="true" aria-label={t('closeNote')} onClick={onClose} />
      </div>
      <DifferenceFields item={{ ...item, fields }} words={words} />
    </div>
  );
}
