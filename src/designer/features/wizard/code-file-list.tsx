import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { formatBytes } from '../../ui/format-bytes.ts';

/** A list is for reading; behind these, the rest is counted. */
const mostRows = 200;

interface CodeFileListProps {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly isBusy?: boolean;
  /** Absent: they are for reading only. */
  readonly onRemove?: (path: string) => void;
}

/** The files of a component's code with their sizes; each can be taken away. */
export function CodeFileList({ files, isBusy = false, onRemove }: CodeFileListProps) {
  const { t } = useTranslation('wizard');
  const language = useLanguage();
  const { list, focusAfter } = useFocusAfterRemoval(files);
  if (files.length === 0) return null;
  return (
    <ul ref={list} className="weft-wizard-files" aria-label={t('upload.list')}>
      {files.slice(0, mostRows).map(({ path, bytes }, index) => (
        <li key={path}>
          <code title={path}>{path}</code>
          <span className="weft-wizard-dim">{formatBytes(bytes, language)}</span>
          {onRemove === undefined ? null : (
            <ActionIcon
              size={24}
              aria-disabled={isBusy}
              aria-label={t('upload.remove', { path })}
              onClick={() => {
                if (isBusy) return;
                focusAfter(index);
                onRemove(path);
              }}
            >
              <IconX size={13} />
            </ActionIcon>
          )}
        </li>
      ))}
      {files.length > mostRows ? <li>{t('upload.more', { count: files.length - mostRows })}</li> : null}
    </ul>
  );
}

/** When a file is gone, the focus goes to the next one's button, or to the way to add one, rather than away with its own. */
function useFocusAfterRemoval(files: CodeFileListProps['files']) {
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<{ readonly index: number; readonly around: Element | null } | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { index, around } = wanted.current;
    wanted.current = null;
    const buttons = (list.current ?? around)?.querySelectorAll('button') ?? [];
    [...buttons].at(list.current === null ? 0 : Math.min(index, buttons.length - 1))?.focus();
  }, [files]);
  const focusAfter = (index: number): void => {
    wanted.current = { index, around: list.current?.parentElement ?? null };
  };
  return { list, focusAfter };
}
