import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/i18n.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { type CodeFolder, mostCodeBytes, toCodeFolder } from './read-code-files.ts';

interface CodeFolderFieldProps {
  /** The local folder that the file names; null where it names none. */
  readonly path: string | null;
  readonly folder: CodeFolder | null;
  readonly onChange: (folder: CodeFolder | null) => void;
}

/** The folder whose files become the version's code. */
export function CodeFolderField({ path, folder, onChange }: CodeFolderFieldProps) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.webkitdirectory = true;
  }, []);
  return (
    <section className="weft-publish-code" aria-label={t('publish.codeTitle')}>
      <IconFolder size={18} aria-hidden />
      <p>
        {folder === null ? (
          path === null ? (
            t('publish.codeOptional')
          ) : (
            t('publish.codeNeeded', { path })
          )
        ) : (
          <Chosen folder={folder} language={language} />
        )}
      </p>
      {folder === null ? null : (
        <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
          {t('publish.codeForget')}
        </Button>
      )}
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('publish.codeChoose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('publish.codeChoose')}
        onChange={(event) => onChange(toCodeFolder([...(event.currentTarget.files ?? [])]))}
      />
    </section>
  );
}

function Chosen({ folder, language }: { readonly folder: CodeFolder; readonly language: string }) {
  const { t } = useTranslation('components');
  const size = formatBytes(folder.bytes, language);
  if (folder.files.length === 0) return t('publish.codeNone');
  if (folder.bytes > mostCodeBytes) return t('publish.codeLarge', { size, limit: formatBytes(mostCodeBytes, language) });
  return t('publish.codeChosen', { folder: folder.name, count: folder.files.length, size });
}
