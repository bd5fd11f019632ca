import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OssConnection } from '#contract/connection-routes.ts';

interface FieldsProps {
  readonly typed: OssConnection;
  readonly onChange: (typed: OssConnection) => void;
}

/** What is asked about an OSS endpoint. */
export function OssFields({ typed, onChange }: FieldsProps) {
  const { t } = useTranslation('settings');
  const field = (name: 'region' | 'accessKeyId') => ({
    label: t(`connection.${name}`),
    value: typed[name],
    required: true,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field('region')} />
      <Checkbox
        label={t('connection.pathStyle')}
        checked={typed.pathStyle}
        onChange={(event) => onChange({ ...typed, pathStyle: event.currentTarget.checked })}
      />
      <TextInput {...field('accessKeyId')} autoComplete="off" />
    </>
  );
}
