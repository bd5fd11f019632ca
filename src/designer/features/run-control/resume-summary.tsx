import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheckFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '#contract/models.ts';
import type { RunView } from '#domain/run/run-event.ts';
import { useNodeLabels } from '../../editor/use-node-labels.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { PreviewCount } from './preview-count.tsx';
import { ReasonLines } from './reason-lines.tsx';
import { useBarredParts, type useObstacle } from './use-obstacle.ts';
import { useResumePlan } from './use-resume-plan.ts';

interface ResumeSummaryProps {
  readonly run: Run;
  readonly view: RunView;
  readonly obstacle: ReturnType<typeof useObstacle>;
  /** Goes to the node that failed. */
  readonly onShow: (node: string) => void;
  readonly onResume: () => void;
  readonly onStartNew: () => void;
}

/** What stays, what starts over and what was changed; or why the run can't go on, and what to do instead. */
export function ResumeSummary({ run, view, obstacle: general, onShow, onResume, onStartNew }: ResumeSummaryProps) {
  const { t } = useTranslation('run-control');
  const labelOf = useNodeLabels();
  const language = useLanguage();
  const plan = useResumePlan(run, view, true);
  const barred = useBarredParts(useMemo(() => (plan === null ? [] : [plan.part]), [plan]));
  if (plan === null) return null;
  const obstacle = general ?? (barred.has(plan.part) ? 'part' : null);
  const { failed, changed, disabled, blockers } = plan;
  const blocked = blockers.length > 0;
  const isOver = !blocked && plan.waiting === 0;
  return (
    <Stack gap={10} className="weft-preview">
      {!blocked && <Counts kept={plan.kept} waiting={plan.waiting} />}
      {blocked && <Text>{t('resume.blocked')}</Text>}
      {!blocked && changed.length > 0 && <Text>{t('resume.changed')}</Text>}
      <ReasonLines nodes={blocked ? blockers : changed} />
      {!blocked && disabled.length > 0 && <Text>{t('resume.disabled', { nodes: formatList(disabled.map(labelOf), language) })}</Text>}
      {isOver && <Text>{t('resume.nothing')}</Text>}
      {!blocked && changed.length + disabled.length === 0 && failed !== null && (
        <Text>{t('resume.unchanged', { node: labelOf(failed) })}</Text>
      )}
      {obstacle !== null && <Text c="var(--weft-bad)">{t(`obstacle.${obstacle}`)}</Text>}
      <Group gap={8}>
        {blocked ? (
          <Button data-autofocus disabled={obstacle !== null} onClick={onStartNew}>
            {t('resume.newRun')}
          </Button>
        ) : isOver ? null : (
          <Button data-autofocus disabled={obstacle !== null} onClick={onResume}>
            {t(changed.length + disabled.length > 0 || failed === null ? 'resume.start' : 'resume.again')}
          </Button>
        )}
        {failed !== null && (
          <Button variant="default" onClick={() => onShow(failed)}>
            {t('resume.show', { node: labelOf(failed) })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Counts({ kept, waiting }: { readonly kept: number; readonly waiting: number }) {
  const { t } = useTranslation('run-control');
  return (
    <div className="weft-preview-counts">
      <PreviewCount kind="kept" icon={<IconCircleCheckFilled size={14} aria-hidden />}>
        {t('resume.kept', { count: kept })}
      </PreviewCount>
      <PreviewCount kind="runs" icon={<IconPlayerPlayFilled size={13} aria-hidden />}>
        {t('resume.waiting', { count: waiting })}
      </PreviewCount>
    </div>
  );
}
