import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '#domain/issue/issue.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useProblems } from '../../editor/use-problems.ts';
import { displayNameOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useFailures } from '../../live/failures.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailedTasks } from './failed-tasks.tsx';
import { groupIssues, type IssueGroup } from './group-issues.ts';
import { ProblemRow } from './problem-row.tsx';
import './problems-panel.css';

const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];
const icons: Readonly<Record<Severity, typeof IconInfoCircle>> = {
  error: IconExclamationCircle,
  warning: IconAlertTriangle,
  hint: IconInfoCircle,
};

/** Everything that the checks say about the pipeline, by node. A click goes to the field; an obvious fix has a button. */
export function ProblemsPanel() {
  const { t } = useTranslation('problems');
  const issues = useProblems();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const failures = useFailures();
  const shown = issues.filter((issue) => !hidden.has(issue.severity));
  if (issues.length === 0 && failures.length > 0) {
    return (
      <div className="weft-problems-list">
        <FailedTasks tasks={failures} />
        <Text className="weft-problems-none">{t('noneElse')}</Text>
      </div>
    );
  }
  if (issues.length === 0) {
    return (
      <EmptyState icon={<IconCircleCheck size={28} color="var(--weft-good)" />} title={t('none')}>
        {t('none.text')}
      </EmptyState>
    );
  }
  const toggle = (severity: Severity): void =>
    setHidden((before) => (before.has(severity) ? new Set([...before].filter((one) => one !== severity)) : new Set([...before, severity])));
  return (
    <div className="weft-problems">
      <div className="weft-problems-filter" role="group" aria-label={t('filter')}>
        {severities.map((severity) => (
          <FilterButton
            key={severity}
            severity={severity}
            count={issues.filter((issue) => issue.severity === severity).length}
            pressed={!hidden.has(severity)}
            onToggle={() => toggle(severity)}
          />
        ))}
      </div>
      <div className="weft-problems-list">
        <FailedTasks tasks={failures} />
        {shown.length === 0 ? <Text className="weft-problems-none">{t('noneShown')}</Text> : null}
        {groupIssues(shown).map((group) => (
          <Group key={group.node ?? ''} group={group} />
        ))}
      </div>
    </div>
  );
}

function FilterButton({
  severity,
  count,
  pressed,
  onToggle,
}: {
  readonly severity: Severity;
  readonly count: number;
  readonly pressed: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation('problems');
  const SeverityIcon = icons[severity];
  return (
    <button
      type="button"
      className="weft-problems-severity"
      data-severity={severity}
      aria-pressed={pressed}
      disabled={count === 0}
      onClick={onToggle}
    >
      <SeverityIcon size={14} aria-hidden />
      {t(severity, { count })}
    </button>
  );
}

function Group({ group }: { readonly group: IssueGroup }) {
  const { t } = useTranslation('problems');
  const name = useNodeName(group.node);
  const title = group.node === null ? t('pipeline') : name;
  return (
    <section aria-label={title}>
      <h3 className="weft-problems-node">
        {title}
        {group.node !== null && group.node !== title ? <span className="weft-problems-id">{group.node}</span> : null}
      </h3>
      <ul className="weft-problems-rows">
        {group.issues.map((issue, index) => (
          // Two issues may be alike in everything; their order is all that tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <ProblemRow key={`${issue.code} ${issue.path.join('/')} ${index}`} issue={issue} icon={icons[issue.severity]} />
        ))}
      </ul>
    </section>
  );
}

function useNodeName(id: string | null): string {
  const language = useLanguage();
  return useEditor((state) => {
    const node = id === null ? undefined : findNode(state.document, id);
    const definition = node === undefined ? undefined : state.components.get(node.component);
    return node?.label ?? (definition === undefined ? (id ?? '') : displayNameOf(definition, language));
  });
}
