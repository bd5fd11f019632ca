import { ActionIcon, CloseButton, Progress, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { describeError } from '../../lib/describe-error.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { formatBytes } from '../../ui/format-bytes.ts';
import { NameUpload } from './name-upload.tsx';
import { dropUpload, type Upload, uploadStore } from './upload-store.ts';

/** Files on their way, files that need a name and files that did not make it. */
export function UploadsList() {
  const { t } = useTranslation('data');
  const uploads = useStore(uploadStore, (state) => state.uploads);
  if (uploads.length === 0) return null;
  return (
    <ul className="weft-uploads" aria-label={t('uploading.title')}>
      {uploads.map((upload) => (
        <li key={upload.id} className="weft-upload">
          <UploadRow upload={upload} />
        </li>
      ))}
    </ul>
  );
}

function UploadRow({ upload }: { readonly upload: Upload }) {
  if (upload.state === 'unnamed') return <NameUpload upload={upload} />;
  return upload.state === 'failed' ? <Failed upload={upload} /> : <Sending upload={upload} />;
}

function Sending({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const { name, sent, total } = upload;
  const text =
    sent >= total
      ? t('uploading.storing', { name })
      : t('uploading.progress', { name, sent: formatBytes(sent, language), total: formatBytes(total, language) });
  return (
    <>
      <div className="weft-upload-bar">
        <Text>{text}</Text>
        <Progress value={total === 0 ? 100 : (sent / total) * 100} animated={sent >= total} aria-label={text} />
      </div>
      <ActionIcon aria-label={t('uploading.cancel', { name })} title={t('uploading.cancel', { name })} onClick={upload.cancel}>
        <IconX size={15} />
      </ActionIcon>
    </>
  );
}

function Failed({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  return (
    <>
      <div className="weft-upload-bar" role="alert">
        <Text fw={600}>{t('uploading.failed', { name: upload.name })}</Text>
        <Text c="var(--weft-bad)">{describeError(upload.error, language)}</Text>
      </div>
      <CloseButton size="sm" aria-label={t('uploading.dismiss')} onClick={() => dropUpload(upload.id)} />
    </>
  );
}
