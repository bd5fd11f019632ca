import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { type CodeFile, storeCodeFiles } from '../../lib/store-code-files.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { readDropped, readPicked } from './read-code-folder.ts';

/** Files or a folder, picked or dropped, that become the component's code. */
export function CodeUpload({ digest, onDigest }: { readonly digest: string; readonly onDigest: (digest: string) => void }) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState({ sent: 0, total: 0 });
  useEffect(() => {
    if (folder.current !== null) folder.current.webkitdirectory = true;
  }, []);
  const upload = useMutation({
    mutationFn: async (chosen: readonly CodeFile[] | Promise<readonly CodeFile[]>) => storeCodeFiles(await chosen, setProgress),
    onSuccess: (stored) => onDigest(stored.digest),
  });
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    upload.mutate(readDropped(event.dataTransfer.items));
  };
  const isBusy = upload.isPending;
  const onPick = (event: ChangeEvent<HTMLInputElement>): void => upload.mutate(readPicked([...(event.currentTarget.files ?? [])]));
  const state = upload.isPending
    ? t('upload.sending', { sent: formatBytes(progress.sent, language), total: formatBytes(progress.total, language) })
    : upload.data !== undefined
      ? t('upload.stored', { count: upload.data.count, size: formatBytes(upload.data.bytes, language) })
      : digest === ''
        ? t('upload.drop')
        : t('upload.there', { digest: digest.slice(0, 19) });
  return (
    <div className="weft-wizard-drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <p role="status">{state}</p>
      {isBusy ? (
        <Progress w="100%" size="sm" value={(100 * progress.sent) / Math.max(1, progress.total)} aria-label={t('upload.progress')} />
      ) : null}
      <PickButton label={t('upload.folder')} isBusy={isBusy} onPick={() => folder.current?.click()} />
      <PickButton label={t('upload.files')} isBusy={isBusy} onPick={() => files.current?.click()} />
      <input ref={folder} type="file" hidden multiple aria-label={t('upload.folder')} onChange={onPick} />
      <input ref={files} type="file" hidden multiple aria-label={t('upload.files')} onChange={onPick} />
      {upload.error === null ? null : <ErrorNote error={upload.error} />}
    </div>
  );
}

/** While files are sent it does nothing, but keeps the focus, which a disabled button would lose. */
function PickButton({ label, isBusy, onPick }: { readonly label: string; readonly isBusy: boolean; readonly onPick: () => void }) {
  return (
    <Button
      variant="default"
      {...(isBusy ? { 'aria-disabled': true, 'data-disabled': true } : {})}
      onClick={() => {
        if (!isBusy) onPick();
      }}
    >
      {label}
    </Button>
  );
}
