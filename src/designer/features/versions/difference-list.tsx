import { useTranslation } from 'react-i18next';
import type { Comparison, FieldDifference, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { ChangeMark } from './change-look.tsx';
import { describeValue, type NamedField, nameOfField, nameOfItem, type Names } from './describe-difference.ts';
import type { en } from './texts/en.ts';
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
  const components = useEditor((state) => state.components);
  const names: Names = { documents: [after, before], components, language: useLanguage() };
  return (
    <ul className="weft-differences" aria-label={t('differences')}>
      {comparison.items.map((item) => (
        <li key={`${item.kind} ${item.id}`} data-change={item.change}>
          <ItemTitle item={item} name={nameOfItem(item, names)} onGoTo={onGoTo} />
          {item.fields.length === 0 || item.change === 'moved' ? null : (
            <dl>
              {item.fields.map((field) => (
                <Field key={field.path.join('.')} item={item} field={field} names={names} />
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
  readonly onGoTo: (id: string) => void;
}

function ItemTitle({ item: { kind, id, change }, name, onGoTo }: TitleProps) {
  const { t } = useTranslation('versions');
  const title = (
    <>
      <ChangeMark change={change} />
      <span className="weft-differences-name">{name}</span>
      <span className="weft-differences-kind">{t(`kind.${kind}`)}</span>
    </>
  );
  const isDrawn = kind !== 'pipeline' && kind !== 'variable';
  return isDrawn ? (
    <button type="button" className="weft-differences-title" onClick={() => onGoTo(id)}>
      {title}
    </button>
  ) : (
    <div className="weft-differences-title">{title}</div>
  );
}

type FieldKey = keyof typeof en extends infer Key ? (Key extends `field.${infer Name}` ? Name : never) : never;
const fieldKeys: readonly string[] = [
  'label',
  'component',
  'parameters',
  'inputs',
  'outputs',
  'tuning',
  'disabled',
  'within',
  'position',
  'description',
  'value',
  'type',
  'name',
  'text',
  'color',
  'size',
  'kind',
] satisfies FieldKey[];
const isFieldKey = (key: string): key is FieldKey => fieldKeys.includes(key);

interface FieldProps {
  readonly item: ItemDifference;
  readonly field: FieldDifference;
  readonly names: Names;
}

function Field({ item, field: { path, before, after }, names }: FieldProps) {
  const { t } = useTranslation('versions');
  const [key = '', ...inner] = path.map(String);
  const [name = ''] = inner;
  const named: NamedField | null = item.kind === 'node' && inner.length === 1 ? nameOfField(item.id, key, name, names) : null;
  const title = [isFieldKey(key) ? t(`field.${key}`) : key, ...(named === null ? inner : [named.label])].join(' ');
  const none =
    key === 'parameters' ? (named?.fallback === undefined ? t('default') : t('defaultOf', { value: named.fallback })) : t('none');
  return (
    <div>
      <dt title={path.join('.')}>{title}</dt>
      <dd>
        <del aria-label={t('before')}>{describeValue(before) ?? none}</del>
        <span aria-hidden> → </span>
        <ins aria-label={t('after')}>{describeValue(after) ?? none}</ins>
      </dd>
    </div>
  );
}
