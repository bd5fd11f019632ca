import { useTranslation } from 'react-i18next';
import type { Comparison, FieldDifference, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { describeField } from '../../editor/differences/describe-field.ts';
import { kindOfItem, nameOfItem, useWords, type Words } from '../../editor/differences/words.ts';
import { ChangeMark } from './change-look.tsx';
import './difference-list.css';

interface Props {
  readonly before: PipelineDocument;
  readonly after: PipelineDocument;
  readonly comparison: Comparison;
  readonly onGoTo: (id: string) => void;
}

/** Everything that differs, item by item, with each field's value before and after. */
export function DifferenceList({ before, after, comparison, onGoTo }: Props) {
  const { t } = useTranslation('versions');
  const words = useWords([after, before]);
  return (
    <ul className="weft-differences" aria-label={t('differences')}>
      {comparison.items.map((item) => (
        <li key={`${item.kind} ${item.id}`} data-change={item.change}>
          <ItemTitle item={item} name={nameOfItem(item, words)} kind={kindOfItem(item, words)} onGoTo={onGoTo} />
          {item.fields.length === 0 || item.change === 'moved' ? null : (
            <dl>
              {item.fields.map((field) => (
                <Field key={field.path.join('.')} item={item} field={field} words={words} />
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}

interface TitleProps {
  readonly item: ItemDifference;
  readonly name: string;
  readonly kind: string;
  readonly onGoTo: (id: string) => void;
}

function ItemTitle({ item, name, kind, onGoTo }: TitleProps) {
  const { id, change } = item;
  const title = (
    <>
      <ChangeMark change={change} />
      <span className="weft-differences-name">{name}</span>
      <span className="weft-differences-kind">{kind}</span>
    </>
  );
  const isDrawn = item.kind !== 'pipeline' && item.kind !== 'variable';
  return isDrawn ? (
    <button type="button" className="weft-differences-title" onClick={() => onGoTo(id)}>
      {title}
    </button>
  ) : (
    <div className="weft-differences-title">{title}</div>
  );
}

interface FieldProps {
  readonly item: ItemDifference;
  readonly field: FieldDifference;
  readonly words: Words;
}

function Field({ item, field, words }: FieldProps) {
  const { t } = useTranslation('versions');
  const { label, before, after } = describeField(item, field, words);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <del aria-label={t('before')}>{before}</del>
        <span aria-hidden> → </span>
        <ins aria-label={t('after')}>{after}</ins>
      </dd>
    </div>
  );
}
