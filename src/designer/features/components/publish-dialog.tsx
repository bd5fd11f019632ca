import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublishForm } from './publish-form.tsx';
import { PublishDrop } from './publish-drop.tsx';

/** Publishes a component version from a file: choose it, see what is wrong, mend it, publish. */
export function PublishDialog({ onClose, onPublished }: { readonly onClose: () => void; readonly onPublished: (name: string) => void }) {
  const { t } = useTranslation('components');
  const [text, setText] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publish.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={text === null}
    >
      {text === null ? (
        <PublishDrop onText={setText} />
      ) : (
        <PublishForm start={text} onOther={() => setText(null)} onPublished={onPublished} />
      )}
    </Modal>
  );
}
