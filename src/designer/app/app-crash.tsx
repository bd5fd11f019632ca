import { Button, Code } from '@mantine/core';
import { IconBandage } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotLoadedError, renewParts } from '../lib/lazy-part.ts';
import { useOffline } from '../lib/use-offline.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { NeedsServer } from '../ui/needs-server.tsx';

/** The last net: a mistake of ours that no panel caught, or a page whose code could not be loaded. */
export function AppCrash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const isOffline = useOffline();
  const [wasOffline, setWasOffline] = useState(false);
  if (isOffline && !wasOffline && error instanceof NotLoadedError) setWasOffline(true);
  const isBack = wasOffline && !isOffline;
  useEffect(() => {
    if (!isBack) return;
    renewParts();
    reset();
  }, [isBack, reset]);
  if (wasOffline) return <NeedsServer />;
  const reload = <Button onClick={() => location.reload()}>{t('crash.reload')}</Button>;
  return (
    <EmptyState icon={<IconBandage size={26} />} title={t('crash.title')} action={reload}>
      <p>{t('crash.text')}</p>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
    </EmptyState>
  );
}
