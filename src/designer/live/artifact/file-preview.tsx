import { Button, Stack, Switch, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Documentation } from '../../ui/documentation/documentation.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import { formatBytes } from '../../ui/format-bytes.ts';
import { fileKind } from './file-kind.ts';
import { readText } from './read-text.ts';

const mostTextBytes = 512 * 1024;
const mostPictureBytes = 32 * 1024 * 1024;

export interface OutputFile {
  readonly path: string;
  readonly bytes: number;
}

/** Reads a file of the output. */
export type FileRead = (path: string, signal: AbortSignal) => Promise<Response>;

/** A file, shown as text, picture, or (when asked) a page in a frame that can reach nothing. */
export function FilePreview({ cacheKey, file, read }: { cacheKey: readonly unknown[]; file: OutputFile; read: FileRead }) {
  const { t } = useTranslation('live');
  const kind = fileKind(file.path);
  if (kind.kind === 'text' || kind.kind === 'markdown' || kind.kind === 'json')
    return <TextPreview cacheKey={cacheKey} file={file} read={read} kind={kind.kind} />;
  if (kind.kind === 'picture' && file.bytes <= mostPictureBytes)
    return <PicturePreview cacheKey={cacheKey} file={file} read={read} mime={kind.mime} />;
  if (kind.kind === 'html') return <PagePreview cacheKey={cacheKey} file={file} read={read} />;
  return (
    <Text p="md" c="dimmed">
      {t('artifact.noPreview')}
    </Text>
  );
}

interface PreviewProps {
  readonly cacheKey: readonly unknown[];
  readonly file: OutputFile;
  readonly read: FileRead;
}

function TextPreview({ cacheKey, file, read, kind }: PreviewProps & { kind: 'text' | 'markdown' | 'json' }) {
  const { t, i18n } = useTranslation('live');
  const text = useQuery({
    queryKey: [...cacheKey, file.path, 'text'],
    queryFn: async ({ signal }) => readText(await read(file.path, signal), mostTextBytes),
    staleTime: Infinity,
  });
  if (text.data === undefined) return <NotRead query={text} />;
  const sizes = { size: formatBytes(file.bytes, i18n.language), shown: formatBytes(mostTextBytes, i18n.language) };
  return (
    <>
      {file.bytes > mostTextBytes && (
        <Text p="xs" c="dimmed">
          {t('artifact.tooLarge', sizes)}
        </Text>
      )}
      {kind === 'markdown' ? (
        <MarkdownText text={text.data} />
      ) : (
        <pre className="weft-files-text">{kind === 'json' ? prettyJson(text.data) : text.data}</pre>
      )}
    </>
  );
}

/** Read as a text with headings, lists and tables, and as it is written. */
function MarkdownText({ text }: { text: string }) {
  const { t } = useTranslation('live');
  const [source, setSource] = useState(false);
  return (
    <>
      <div className="weft-files-choice">
        <Switch size="xs" label={t('artifact.source')} checked={source} onChange={(event) => setSource(event.currentTarget.checked)} />
      </div>
      {source ? (
        <pre className="weft-files-text">{text}</pre>
      ) : (
        <div className="weft-files-read">
          <Documentation text={text} />
        </div>
      )}
    </>
  );
}

/** JSON with line breaks; what is not (or is cut) stays as it is. */
function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function PicturePreview({ cacheKey, file, read, mime }: PreviewProps & { mime: string }) {
  const picture = useQuery({
    queryKey: [...cacheKey, file.path, 'picture'],
    queryFn: async ({ signal }) => new Blob([await (await read(file.path, signal)).arrayBuffer()], { type: mime }),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (!picture.data) return <NotRead query={picture} />;
  return (
    <img className="weft-files-picture" ref={(image) => (image === null ? undefined : showBlob(image, picture.data))} alt={file.path} />
  );
}

/** Shows a blob in an image; gives what lets go of it. */
function showBlob(image: HTMLImageElement, blob: Blob): () => void {
  const url = URL.createObjectURL(blob);
  image.src = url;
  return () => URL.revokeObjectURL(url);
}

function PagePreview({ cacheKey, file, read }: PreviewProps) {
  const { t } = useTranslation('live');
  const [shown, setShown] = useState(false);
  const page = useQuery({
    queryKey: [...cacheKey, file.path, 'page'],
    queryFn: shown ? async ({ signal }) => readText(await read(file.path, signal), mostPictureBytes) : skipToken,
    staleTime: Infinity,
  });
  // An opaque origin and no scripts: the page can reach neither Weft nor the network by program.
  if (page.data !== undefined) return <iframe className="weft-files-frame" title={file.path} sandbox="" srcDoc={page.data} />;
  if (page.isError) return <NotRead query={page} />;
  return (
    <Stack p="md" gap="xs" align="flex-start">
      <Text c="dimmed">{t('artifact.html')}</Text>
      <Button variant="default" loading={shown} onClick={() => setShown(true)}>
        {t('artifact.showHtml')}
      </Button>
    </Stack>
  );
}
