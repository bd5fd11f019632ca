import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useTypedText } from '../../lib/use-typed-text.ts';

/** The pipeline's name, the heading of the page, edited where it stands; an empty one is not taken. */
export function PipelineName() {
  const { t } = useTranslation('toolbar');
  const metadata = useEditor((state) => state.document.metadata);
  const readOnly = useEditor((state) => state.readOnly);
  const edit = useEditor((state) => state.edit);
  const name = useTypedText({
    value: metadata.name,
    accepts: (text) => text.trim() !== '',
    onCommit: (text) => edit({ type: 'metadata', metadata: { ...metadata, name: text.trim() } }, 'pipeline', 'name'),
  });
  return (
    <>
      <VisuallyHidden component="h1">{metadata.name}</VisuallyHidden>
      <input
        className="weft-pipeline-name"
        aria-label={t('name')}
        value={name.text}
        readOnly={readOnly}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => name.type(event.currentTarget.value)}
        onBlur={name.leave}
        onKeyDown={(event) => {
          const isDone = event.key === 'Enter' || event.key === 'Escape';
          if (isDone && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
    </>
  );
}
