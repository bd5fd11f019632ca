import { Text } from '@mantine/core';
import { IconPlayerPlayFilled, IconRecycle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RunPreview } from '#contract/models.ts';
import { toIssues } from '#contract/parse-issue.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { useNamedReasons } from '../../editor/use-named-reasons.ts';
import { useNodeLabels } from '../../editor/use-node-labels.ts';
import { describeError } from '../../lib/describe-error.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useReasonList } from '../../live/use-reason-list.ts';

/** So many nodes are named; the rest is counted. */
const mostNamed = 6;

/** What a run would do, in numbers and for the nodes where it begins why. */
export function PreviewSummary({ preview, error }: { preview: RunPreview | undefined; error: Error | null }) {
  const { t } = useTranslation('run-control');
  const language = useLanguage();
  const nameIssue = useNameIssue();
  if (error !== null) return <Text c="var(--weft-bad)">{describeError(error, language)}</Text>;
  if (preview === undefined) return <Text c="dimmed">{t('preview.loading')}</Text>;
  const runs = preview.tasks.filter((task) => task.outcome === 'runs');
  const reused = preview.tasks.length - runs.length;
  return (
    <div className="weft-preview">
      <div className="weft-preview-counts">
        <span data-kind="runs">
          <IconPlayerPlayFilled size={13} aria-hidden />
          {t('preview.runs', { count: runs.length })}
        </span>
        {reused > 0 && (
          <span data-kind="reused">
            <IconRecycle size={13} aria-hidden />
            {t('preview.reused', { count: reused })}
          </span>
        )}
      </div>
      {runs.length === 0 && <Text c="dimmed">{t('preview.nothing')}</Text>}
      <Reasons runs={runs} />
      {toIssues(preview.issues).map((issue, at) => (
        <Text key={at} className="weft-preview-issue" data-severity={issue.severity}>
          {describeIssue(nameIssue(issue), language)}
        </Text>
      ))}
    </div>
  );
}

type Runs = Extract<RunPreview['tasks'][number], { outcome: 'runs' }>;

/** Nodes that only follow others are counted; those where it begins are named. */
function Reasons({ runs }: { runs: readonly Runs[] }) {
  const { t } = useTranslation('run-control');
  const labelOf = useNodeLabels();
  const nameReasons = useNamedReasons();
  const describe = useReasonList();
  const origins = runs.filter(({ reasons }) => reasons.some(({ kind }) => kind !== 'upstream'));
  const named = origins.slice(0, mostNamed);
  const more = runs.length - named.length;
  if (named.length === 0) return null;
  return (
    <ul className="weft-preview-reasons">
      {named.map(({ task, reasons }) => (
        <li key={task}>
          <strong>{labelOf(task)}</strong> {describe(nameReasons(task, reasons))}
        </li>
      ))}
      {more > 0 && <li className="weft-preview-more">{t('preview.more', { count: more })}</li>}
    </ul>
  );
}
