import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { type CodeFile, storeCodeFiles } from '../../lib/store-code-files.ts';
import { notifyError } from '../../lib/notify.ts';
import { CodeFileList } from './code-file-list.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { readDropped, readPicked } from './read-code-folder.ts';

/** Files or a folder, picked or dropped, that become the component's code. More can be added, and each taken away again. */
export function CodeUpload({ digest, onDigest }: { readonly digest: string; readonly onDigest: (digest: string) => void }) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState({ sent: 0, total: 0 });
  useEffect(() => {
    if (folder.current !== null) folder.current.webkitdirectory = true;
  }, []);
  const [chosen, setChosen] = useState<readonly CodeFile[]>([]);
  const upload = useMutation({
    mutationFn: (all: readonly CodeFile[]) => storeCodeFiles(all, setProgress),
    onSuccess: (stored, all) => {
      setChosen(all);
      onDigest(stored.digest);
    },
  });
  const add = (more: readonly CodeFile[]): void => upload.mutate([...without(chosen, more), ...more]);
  const remove = (file: CodeFile): void => {
    const rest = without(chosen, [file]);
    if (rest.length > 0) return upload.mutate(rest);
    setChosen([]);
    upload.reset();
    onDigest('');
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void readDropped(event.dataTransfer.items).then(add, notifyError);
  };
  const isBusy = upload.isPending;
  const onPick = (event: ChangeEvent<HTMLInputElement>): void => add(readPicked([...(event.currentTarget.files ?? [])]));
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
      <CodeFileList files={chosen} isBusy={isBusy} onRemove={remove} />
    </div>
  );
}

/** The files but those at the same places as others. */
function without(files: readonly CodeFile[], others: readonly CodeFile[]): CodeFile[] {
  const paths = new Set(others.map(({ path }) => path));
  return files.filter(({ path }) => !paths.has(path));
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
