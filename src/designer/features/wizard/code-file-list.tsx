import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import type { CodeFile } from '../../lib/store-code-files.ts';
import { formatBytes } from '../../ui/format-bytes.ts';

/** A list is for reading; behind these, the rest is counted. */
const mostRows = 200;

interface CodeFileListProps {
  readonly files: readonly CodeFile[];
  readonly isBusy: boolean;
  readonly onRemove: (file: CodeFile) => void;
}

/** The files that were sent, with their sizes; each can be taken away. */
export function CodeFileList({ files, isBusy, onRemove }: CodeFileListProps) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  if (files.length === 0) return null;
  const shown = files.toSorted((one, other) => (one.path < other.path ? -1 : 1)).slice(0, mostRows);
  return (
    <ul className="weft-wizard-files" aria-label={t('upload.list')}>
      {shown.map((file) => (
        <li key={file.path}>
          <code>{file.path}</code>
          <span className="weft-wizard-dim">{formatBytes(file.file.size, language)}</span>
          <ActionIcon size={24} disabled={isBusy} aria-label={t('upload.remove', { path: file.path })} onClick={() => onRemove(file)}>
            <IconX size={13} />
          </ActionIcon>
        </li>
      ))}
      {files.length > mostRows ? <li>{t('upload.more', { count: files.length - mostRows })}</li> : null}
    </ul>
  );
}
