import { Button, CloseButton, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { datasetNamePattern, toDatasetName } from '#domain/channel/dataset-name.ts';
import { describeError } from '../../lib/describe-error.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { dropUpload, type Upload } from './upload-store.ts';
import { useSendUpload } from './use-upload.ts';

/** Asks for another name for a file, with one proposed; nothing is sent before. */
export function NameUpload({ upload }: { readonly upload: Upload }) {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const send = useSendUpload();
  const [name, setName] = useState(() => proposeName(upload));
  const fits = datasetNamePattern.test(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fits) void send(upload.file, name, upload.id);
  };
  return (
    <form className="weft-upload-name" onSubmit={submit}>
      <div className="weft-upload-bar">
        <Text>{upload.error === null ? t('name.needed', { name: upload.file.name }) : describeError(upload.error, language)}</Text>
        <TextInput
          label={t('name.label')}
          value={name}
          error={fits ? null : t('name.rule')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" disabled={!fits}>
        {t('name.upload')}
      </Button>
      <CloseButton size="sm" aria-label={t('uploading.dismiss')} onClick={() => dropUpload(upload.id)} />
    </form>
  );
}

/** Another name than the one that was taken, or the nearest one that a dataset may have. */
function proposeName({ name, error }: Upload): string {
  if (error === null) return toDatasetName(name);
  const dot = name.lastIndexOf('.');
  return toDatasetName(dot > 0 ? `${name.slice(0, dot)}-2${name.slice(dot)}` : `${name}-2`);
}
