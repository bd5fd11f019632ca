import { useTranslation } from 'react-i18next';
import type { FieldDifference, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { describeField } from '../../editor/differences/describe-field.ts';
import type { Words } from '../../editor/differences/words.ts';
import type { LinkEnd } from './to-compared-links.ts';

interface Props {
  readonly item: ItemDifference;
  readonly words: Words;
  /** Links into the item that are looked at. */
  readonly ends?: readonly LinkEnd[] | undefined;
}

/** Every field of an item that differs, with its value on both sides. Of what only moved the drawing says enough. */
export function DifferenceFields({ item, words, ends = [] }: Props) {
  if (item.fields.length === 0 || item.change === 'moved') return null;
  const isLookedAt = ({ path }: FieldDifference) =>
    path[0] === 'inputs' && ends.some(({ node, input }) => node === item.id && input === path[1]);
  return (
    <dl className="weft-difference-fields">
      {item.fields.map((field) => (
        <Field key={field.path.join('.')} item={item} field={field} words={words} isLookedAt={isLookedAt(field)} />
      ))}
    </dl>
  );
}

interface FieldProps extends Omit<Props, 'ends'> {
  readonly field: FieldDifference;
  readonly isLookedAt?: boolean;
}

/** One field; values that are links stand below each other, as they have arrows of their own. */
function Field({ item, field, words, isLookedAt = false }: FieldProps) {
  const { t } = useTranslation('versions');
  const { label, before, after } = describeField(item, field, words);
  return (
    <div data-looked-at={isLookedAt || undefined} data-stacked={field.path[0] === 'inputs' || undefined}>
      <dt>{label}</dt>
      <dd>
        <del aria-label={t('before')}>{before}</del>
        <span aria-hidden> → </span>
        <ins aria-label={t('after')}>{after}</ins>
      </dd>
    </div>
  );
}
