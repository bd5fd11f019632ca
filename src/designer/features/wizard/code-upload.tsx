import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ChangeEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeFilesQuery } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { notifyError } from '../../lib/notify.ts';
import type { CodeFile } from '../../lib/store-code-files.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { CodeFileList } from './code-file-list.tsx';
import { readDropped, readPicked } from './read-code-folder.ts';
import { useChangeCode } from './use-change-code.ts';

interface CodeUploadProps {
  /** The address of what there is; '' where there is nothing yet. */
  readonly digest: string;
  readonly onDigest: (digest: string) => void;
}

/** Files or a folder, picked or dropped, that become the component's code. More can be added, and each taken away again. */
export function CodeUpload({ digest, onDigest }: CodeUploadProps) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const { change, progress } = useChangeCode(digest, onDigest);
  const stored = useQuery({ ...codeFilesQuery(digest), enabled: digest !== '' });
  const files = digest === '' ? [] : (stored.data ?? []);
  const isBusy = change.isPending;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const size = (count: number): string => formatBytes(count, language);
  const state = isBusy
    ? t('upload.sending', { sent: size(progress.sent), total: size(progress.total) })
    : digest === ''
      ? t('upload.drop')
      : stored.data === undefined
        ? t('upload.there', { digest: digest.slice(0, 19) })
        : stored.data === null
          ? t('upload.unknown')
          : t('upload.stored', { count: files.length, size: size(bytes) });
  return (
    <DropZone isBusy={isBusy} onFiles={(more) => change.mutate({ type: 'add', files: more })}>
      <p role="status">{state}</p>
      {isBusy ? (
        <Progress w="100%" size="sm" value={(100 * progress.sent) / Math.max(1, progress.total)} aria-label={t('upload.progress')} />
      ) : null}
      <Pickers isBusy={isBusy} onFiles={(more) => change.mutate({ type: 'add', files: more })} />
      {stored.error === null || stored.data !== undefined ? null : <NotRead query={stored} />}
      {change.error === null ? null : <ErrorNote error={change.error} title={t('upload.failed')} />}
      <CodeFileList files={files} isBusy={isBusy} onRemove={(path) => change.mutate({ type: 'remove', path })} />
      {files.length === 0 ? null : <p className="weft-wizard-dim">{t('upload.hint')}</p>}
    </DropZone>
  );
}

interface FilesProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly CodeFile[]) => void;
}

/** Where files and folders are dropped. While files are sent it takes none. */
function DropZone({ isBusy, onFiles, children }: FilesProps & { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (isBusy || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (isBusy || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    void readDropped(event.dataTransfer.items).then(onFiles, notifyError);
  };
  return (
    <div className="weft-wizard-drop" data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
    </div>
  );
}

/** The two ways of choosing files instead of dropping them. */
function Pickers({ isBusy, onFiles }: FilesProps) {
  const { t } = useTranslation('wizard');
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder.current !== null) folder.current.webkitdirectory = true;
  }, []);
  const pick = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void => {
    onFiles(readPicked([...(input.files ?? [])]));
    // The same file can be chosen again once it was changed.
    input.value = '';
  };
  return (
    <>
      <PickButton label={t('upload.folder')} isBusy={isBusy} onPick={() => folder.current?.click()} />
      <PickButton label={t('upload.files')} isBusy={isBusy} onPick={() => files.current?.click()} />
      <input ref={folder} type="file" hidden multiple aria-label={t('upload.folder')} onChange={pick} />
      <input ref={files} type="file" hidden multiple aria-label={t('upload.files')} onChange={pick} />
    </>
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
