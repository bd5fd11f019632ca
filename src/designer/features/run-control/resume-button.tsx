import { Button, Popover } from '@mantine/core';
import { IconPlayerPlay, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import { mayResumeRun } from '#domain/run/transitions.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { focusOnFault } from '../../editor/faults.ts';
import { useOfferActions } from '../../lib/actions.tsx';
import { usePopup } from '../../lib/popups.ts';
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
  /** Whether it was left for a node, which has the focus then. */
  const [isLeaving, setLeaving] = useState(false);
  const open = () => {
    setLeaving(false);
    setOpened(true);
  };
  usePopup(opened, () => setOpened(false));
  const editor = useEditorStore();
  const obstacle = useObstacle();
  const resume = useResumeRun();
  const offered = view !== null && mayResumeRun(view.state) && obstacle !== 'readOnly';
  const needsFix = view !== null && Object.values(view.tasks).some(({ state }) => state === 'failed');
  const label = t(needsFix ? 'resume.button' : 'resume.goOn');
  const icon = needsFix ? <IconTool size={15} aria-hidden /> : <IconPlayerPlay size={15} aria-hidden />;
  useOfferActions(
    offered ? [{ id: 'run.resume', group: t('group'), label, icon, enabled: !resume.isPending, lack: t('lack.starting'), run: open }] : [],
  );
  if (!offered) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus={!isLeaving}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={icon}
          title={label}
          loading={resume.isPending}
          onClick={() => (opened ? setOpened(false) : open())}
        >
          <GivesWay turn={4}>{label}</GivesWay>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ResumeSummary
          run={run}
          view={view}
          obstacle={obstacle}
          onShow={(node) => {
            setLeaving(true);
            setOpened(false);
            focusOnFault(editor, node, ['nodes', node, 'parameters']);
          }}
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
