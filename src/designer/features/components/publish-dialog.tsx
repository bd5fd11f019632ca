import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { PublishForm } from './publish-form.tsx';
import { PublishDrop } from './publish-drop.tsx';

/** Publishes a component version from a file: choose it, see what is wrong, mend it, publish. */
export function PublishDialog({ onClose, onPublished }: { readonly onClose: () => void; readonly onPublished: (name: string) => void }) {
  const { t } = useTranslation('components');
  const [text, setText] = useState<string | null>(null);
  return (
    <Dialog onClose={onClose} title={t('publish.title')} size={820} closeOnClickOutside={text === null}>
      {text === null ? (
        <PublishDrop onText={setText} />
      ) : (
        <PublishForm start={text} onOther={() => setText(null)} onPublished={onPublished} />
      )}
    </Dialog>
  );
}
