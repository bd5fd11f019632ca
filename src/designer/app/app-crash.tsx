import { Button, Code } from '@mantine/core';
import { IconBandage } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

/** The last net: a mistake of ours that no panel caught. */
export function AppCrash({ error }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const reload = <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>;
  return (
    <EmptyState icon={<IconBandage size={26} />} title={t('crash.title')} action={reload}>
      <p>{t('crash.text')}</p>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
    </EmptyState>
  );
}
