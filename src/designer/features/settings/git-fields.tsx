import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GitConnection } from '#contract/connection-routes.ts';

interface FieldsProps {
  readonly typed: GitConnection;
  readonly onChange: (typed: GitConnection) => void;
}

/** What is asked about a Git server. */
export function GitFields({ typed, onChange }: FieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <TextInput
      label={t('connection.user')}
      description={t('connection.userText')}
      required
      autoComplete="off"
      value={typed.user}
      onChange={(event) => onChange({ ...typed, user: event.currentTarget.value })}
    />
  );
}
