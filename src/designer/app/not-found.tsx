import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

/** For an address that names nothing. */
export function NotFound() {
  const { t } = useTranslation('app');
  const back = (
    <Button component={Link} to="/pipelines">
      {t('notFound.back')}
    </Button>
  );
  return (
    <main>
      <EmptyState icon={<IconMapQuestion size={26} />} title={t('notFound.title')} action={back}>
        {t('notFound.text')}
      </EmptyState>
    </main>
  );
}
