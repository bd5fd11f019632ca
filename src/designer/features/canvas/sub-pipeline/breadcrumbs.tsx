import { memo } from 'react';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#domain/pipeline/item-index.ts';
import { wayOut } from '#domain/pipeline/within.ts';
import { shownLevel } from '../../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../../editor/editor-provider.tsx';

/** The way from the pipeline to the sub-pipeline that is shown; nothing while the pipeline itself is. */
export const Breadcrumbs = memo(function Breadcrumbs() {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const within = useEditor((state) => shownLevel(state).within);
  const shown = within === null ? undefined : findItem(document.subPipelines, within);
  if (!shown) return null;
  const around = wayOut(document, shown)
    .toReversed()
    .flatMap((id) => findItem(document.subPipelines, id) ?? []);
  return (
    <nav className="weft-breadcrumbs" aria-label={t('sub.way')}>
      <button type="button" onClick={() => store.getState().enter(null)}>
        {document.metadata.name}
      </button>
      {around.map(({ id, label }) => (
        <span key={id}>
          <IconChevronRight size={13} aria-hidden />
          <button type="button" onClick={() => store.getState().enter(id)}>
            {label}
          </button>
        </span>
      ))}
      <span aria-current="page">
        <IconChevronRight size={13} aria-hidden />
        <b>{shown.label}</b>
      </span>
    </nav>
  );
});
