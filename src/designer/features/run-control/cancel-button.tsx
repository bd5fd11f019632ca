import { Button } from '@mantine/core';
import { IconPlayerStopFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOfferActions } from '../../lib/actions.tsx';
import { useCancelRun } from '../../live/use-cancel-run.ts';

/** Asks the engine to stop the run; from then on it says that it is being cancelled. */
export function CancelButton({ runId, cancelling }: { runId: string; cancelling: boolean }) {
  const { t } = useTranslation('run-control');
  const cancel = useCancelRun();
  const run = () => cancel.mutate(runId);
  const enabled = !cancelling && !cancel.isPending;
  const icon = <IconPlayerStopFilled size={14} aria-hidden />;
  useOfferActions([{ id: 'run.cancel', group: t('group'), label: t('cancel'), icon, enabled, lack: t('cancelling'), run }]);
  return (
    <Button variant="default" leftSection={icon} disabled={!enabled} onClick={run}>
      {t(cancelling ? 'cancelling' : 'cancel')}
    </Button>
  );
}
