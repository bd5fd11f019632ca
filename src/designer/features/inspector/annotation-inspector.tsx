import { useTranslation } from 'react-i18next';
import type { Annotation } from '#domain/pipeline/pipeline.ts';
import { ColorChoice } from '../../editor/annotations/color-choice.tsx';
import { recolored } from '../../editor/annotations/selected-annotations.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { CommittedDescription } from './committed-fields.tsx';

/** What can be set of notes and groups: the text of one, the colour of all. */
export function AnnotationInspector({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const { t } = useTranslation('inspector');
  const edit = useEditor((state) => state.edit);
  const readOnly = useEditor((state) => state.readOnly);
  const [first, ...others] = annotations;
  if (!first) return null;
  const only = others.length === 0 ? first : null;
  const color = others.every((one) => one.color === first.color) ? first.color : null;
  const title = only ? t(`annotation.${only.kind}`) : t('annotation.several', { count: annotations.length });
  return (
    <section className="weft-inspector" aria-label={title}>
      <header className="weft-inspector-head">
        <h2 className="weft-inspector-title">{title}</h2>
        {only?.kind === 'group' && <span className="weft-inspector-sub">{t('annotation.groupHint')}</span>}
      </header>
      <div className="weft-inspector-body">
        <div className="weft-inspector-section">
          {only && (
            <CommittedDescription
              key={only.id}
              label={t(`annotation.text.${only.kind}`)}
              placeholder=""
              value={only.text}
              readOnly={readOnly}
              onCommit={(text) =>
                edit({ type: 'annotation.set', id: only.id, annotation: { ...only, text } }, 'noteText', `text ${only.id}`)
              }
            />
          )}
          <h3 className="weft-inspector-heading">{t('annotation.color')}</h3>
          <ColorChoice value={color} disabled={readOnly} onChoose={(next) => edit(recolored(annotations, next), 'color')} />
        </div>
      </div>
    </section>
  );
}
