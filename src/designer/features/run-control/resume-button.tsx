import { Button, Popover } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import { mayResumeRun } from '#domain/run/transitions.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { useLiveRunPart } from '../../live/live-run.tsx';
import { GivesWay } from '../../ui/gives-way.tsx';
import { ResumeSummary } from './resume-summary.tsx';
import { useObstacle } from './use-obstacle.ts';
import { useResumeRun } from './use-resume-run.ts';

interface ResumeButtonProps {
  readonly run: Run;
  /** Starts a new run, where this one can't go on. */
  readonly onStartNew: () => void;
}

/** Goes on with a run that has failed or was cancelled, with what was changed since; first it says what that means. */
export function ResumeButton({ run, onStartNew }: ResumeButtonProps) {
  const { t } = useTranslation('run-control');
  const view = useLiveRunPart((live) => live.view);
  const [opened, setOpened] = useState(false);
  const obstacle = useObstacle();
  const resume = useResumeRun();
  const offered = view !== null && mayResumeRun(view.state) && obstacle !== 'readOnly';
  const icon = <IconTool size={15} aria-hidden />;
  useOfferActions(
    offered
      ? [{ id: 'run.resume', group: t('group'), label: t('resume.button'), icon, enabled: !resume.isPending, run: () => setOpened(true) }]
      : [],
  );
  if (!offered) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={icon}
          title={t('resume.button')}
          loading={resume.isPending}
          onClick={() => setOpened(!opened)}
        >
          <GivesWay turn={4}>{t('resume.button')}</GivesWay>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ResumeSummary
          run={run}
          view={view}
          obstacle={obstacle}
          onClose={() => setOpened(false)}
          onResume={() => {
            setOpened(false);
            resume.mutate({ id: run.id, view });
          }}
          onStartNew={() => {
            setOpened(false);
            onStartNew();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
