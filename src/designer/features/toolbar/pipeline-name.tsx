import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/editor-provider.tsx';

/** The pipeline's name, edited where it stands; an empty one is not taken. */
export function PipelineName() {
  const { t } = useTranslation('toolbar');
  const metadata = useEditor((state) => state.document.metadata);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const commit = (text: string) => {
    const name = text.trim().slice(0, 200);
    if (name !== '' && name !== metadata.name) edit({ type: 'metadata', metadata: { ...metadata, name } }, 'pipeline');
  };
  return (
    <input
      key={metadata.name}
      className="weft-pipeline-name"
      aria-label={t('name')}
      defaultValue={metadata.name}
      readOnly={readOnly}
      spellCheck={false}
      onBlur={(event) => {
        commit(event.currentTarget.value);
        event.currentTarget.value = metadata.name;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = metadata.name;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
