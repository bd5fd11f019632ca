import { Text, UnstyledButton } from '@mantine/core';
import { IconPlayerPlayFilled, IconRecycle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunPreview } from '#contract/models.ts';
import { toIssues } from '#contract/parse-issue.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { describeError } from '../../lib/describe-error.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { nameError } from './name-error.ts';
import { PreviewCount } from './preview-count.tsx';
import { ReasonLines } from './reason-lines.tsx';

/** So many nodes are named; the rest is counted, and named when it is asked for. */
const mostNamed = 6;

/** What a run would do, in numbers and for each node, of many for those where it begins, why; where it can't run, only what keeps it from that. */
export function PreviewSummary({ preview, error }: { preview: RunPreview | undefined; error: Error | null }) {
  const { t } = useTranslation('run-control');
  const language = useLanguage();
  const nameIssue = useNameIssue();
  if (error !== null) return <Text c="var(--weft-bad)">{describeError(nameError(error, nameIssue), language)}</Text>;
  if (preview === undefined) return <Text c="dimmed">{t('preview.loading')}</Text>;
  const runs = preview.tasks.filter((task) => task.outcome === 'runs');
  const issues = toIssues(preview.issues);
  const canRun = issues.every(({ severity }) => severity !== 'error');
  return (
    <div className="weft-preview">
      {canRun && <Counts runs={runs.length} reused={preview.tasks.length - runs.length} />}
      {canRun && <Reasons runs={runs} />}
      {issues.map((issue, at) => (
        <Text key={at} className="weft-preview-issue" data-severity={issue.severity}>
          {describeIssue(nameIssue(issue), language)}
        </Text>
      ))}
    </div>
  );
}

function Counts({ runs, reused }: { readonly runs: number; readonly reused: number }) {
  const { t } = useTranslation('run-control');
  return (
    <>
      <div className="weft-preview-counts">
        <PreviewCount kind="runs" icon={<IconPlayerPlayFilled size={13} aria-hidden />}>
          {t('preview.runs', { count: runs })}
        </PreviewCount>
        {reused > 0 && (
          <PreviewCount kind="reused" icon={<IconRecycle size={13} aria-hidden />}>
            {t('preview.reused', { count: reused })}
          </PreviewCount>
        )}
      </div>
      {runs === 0 && <Text c="dimmed">{t('preview.nothing')}</Text>}
    </>
  );
}

type Runs = Extract<RunPreview['tasks'][number], { outcome: 'runs' }>;

/** Of many nodes, those that only follow others are counted until one asks for them; those where it begins are named. */
function Reasons({ runs }: { runs: readonly Runs[] }) {
  const { t } = useTranslation('run-control');
  const origins = runs.filter(({ reasons }) => reasons.some(({ kind }) => kind !== 'upstream'));
  const [isOpen, setOpen] = useState(false);
  const named = isOpen || runs.length <= mostNamed ? runs : origins.slice(0, mostNamed);
  const more = runs.length - named.length;
  return (
    <ReasonLines nodes={named.map(({ task, reasons }) => ({ id: task, reasons }))}>
      {more > 0 && (
        <li>
          <UnstyledButton className="weft-preview-more" onClick={() => setOpen(true)}>
            {t('preview.more', { count: more })}
          </UnstyledButton>
        </li>
      )}
    </ReasonLines>
  );
}
