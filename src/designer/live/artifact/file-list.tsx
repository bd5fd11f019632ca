import { ActionIcon, Anchor, Text, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../ui/format-bytes.ts';
import { fileKind } from './file-kind.ts';
import { FilePreview, type FileRead, type OutputFile } from './file-preview.tsx';

interface FileListProps {
  /** Names the output in the cache. */
  readonly cacheKey: readonly unknown[];
  readonly files: readonly OutputFile[];
  readonly read: FileRead;
  /** The address that a file is downloaded from. */
  readonly urlOf: (path: string) => string;
}

/** The files of an output, each to look at and to download. */
export function FileList({ cacheKey, files, read, urlOf }: FileListProps) {
  const { t } = useTranslation('live');
  const [path, setPath] = useState<string | null>(() => files.find((file) => fileKind(file.path).kind !== 'none')?.path ?? null);
  const chosen = files.find((file) => file.path === path);
  if (files.length === 0)
    return (
      <Text p="md" c="dimmed">
        {t('artifact.noFiles')}
      </Text>
    );
  return (
    <div className="weft-files">
      <div className="weft-files-list">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('artifact.file')}</th>
              <th scope="col">{t('artifact.size')}</th>
              <td aria-hidden />
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileRow key={file.path} file={file} chosen={file.path === path} onChoose={setPath} url={urlOf(file.path)} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="weft-files-preview">
        {chosen === undefined ? (
          <Text p="md" c="dimmed">
            {t('artifact.choose')}
          </Text>
        ) : (
          <FilePreview key={chosen.path} cacheKey={cacheKey} file={chosen} read={read} />
        )}
      </div>
    </div>
  );
}

function FileRow({ file, chosen, onChoose, url }: { file: OutputFile; chosen: boolean; onChoose: (path: string) => void; url: string }) {
  const { t, i18n } = useTranslation('live');
  return (
    <tr data-chosen={chosen || undefined}>
      <td>
        <Anchor
          component="button"
          type="button"
          ta="start"
          aria-label={t('artifact.preview', { name: file.path })}
          aria-pressed={chosen}
          onClick={() => onChoose(file.path)}
        >
          {file.path}
        </Anchor>
      </td>
      <td>{formatBytes(file.bytes, i18n.language)}</td>
      <td>
        <Tooltip label={t('artifact.download', { name: file.path })}>
          <ActionIcon
            component="a"
            href={url}
            download={file.path.split('/').at(-1)}
            size="sm"
            aria-label={t('artifact.download', { name: file.path })}
          >
            <IconDownload size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
