import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyError } from '../../lib/notify.ts';

/** Where a component file is dropped or chosen. */
export function PublishDrop({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useTranslation('components');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const read = (file: File | undefined): void => void file?.text().then(onText, notifyError);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className="weft-publish-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={34} stroke={1.4} aria-hidden />
      <span>{t('publish.drop')}</span>
      <Button onClick={() => input.current?.click()}>{t('publish.choose')}</Button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        aria-label={t('publish.fileInput')}
        onChange={(event) => read(event.currentTarget.files?.[0])}
      />
      <span className="weft-component-dim">{t('publish.hint')}</span>
    </div>
  );
}
