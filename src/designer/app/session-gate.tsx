import { Button, Code } from '@mantine/core';
import { IconKey, IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/api.ts';
import { isSessionLost } from '../lib/query-client.ts';
import { followWorkspace } from '../lib/workspace-events.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PanelLoading } from '../ui/panel-loading.tsx';

/** Lets in whoever is signed in, explains to everyone else how to get in, and follows the workspace's changes. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession();
  const queries = useQueryClient();
  const signedIn = session.data !== undefined;
  useEffect(() => {
    if (!signedIn) return;
    const stop = new AbortController();
    void followWorkspace(queries, stop.signal);
    return () => stop.abort();
  }, [signedIn, queries]);
  if (isSessionLost(session.error)) return <SignInNeeded onCheck={() => void session.refetch()} />;
  if (signedIn) return children;
  return session.isPending ? <PanelLoading /> : <Unreachable onRetry={() => void session.refetch()} />;
}

function SignInNeeded({ onCheck }: { onCheck: () => void }) {
  const { t } = useTranslation('app');
  const action = <Button onClick={onCheck}>{t('signIn.check')}</Button>;
  return (
    <EmptyState icon={<IconKey size={26} />} title={t('signIn.title')} action={action}>
      <p>{t('signIn.text')}</p>
      <p>{t('signIn.how')}</p>
      <Code block>npm start</Code>
    </EmptyState>
  );
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('app');
  const action = <Button onClick={onRetry}>{t('unreachable.again')}</Button>;
  return (
    <EmptyState icon={<IconPlugConnectedX size={26} />} title={t('unreachable.title')} action={action}>
      {t('unreachable.text')}
    </EmptyState>
  );
}
