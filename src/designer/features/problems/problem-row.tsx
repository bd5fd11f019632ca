import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Fix, Issue } from '#domain/issue/issue.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useNodeLabels } from '../../editor/use-node-labels.ts';
import { useLabelField } from '../../editor/use-label-field.ts';
import { useNameIssue } from '../../editor/use-name-issue.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { toFixEdit } from './to-fix-edit.ts';

/** One problem: what it says, where it is, and the button that mends it where there is one obvious way. */
export function ProblemRow({ issue, icon: SeverityIcon }: { readonly issue: Issue; readonly icon: Icon }) {
  const { t } = useTranslation('problems');
  const language = useLanguage();
  const nameIssue = useNameIssue();
  const focusOn = useEditor((state) => state.focusOn);
  return (
    <li className="weft-problem" data-severity={issue.severity}>
      <button type="button" className="weft-problem-text" onClick={() => focusOn(issue.path)}>
        <SeverityIcon size={15} role="img" aria-label={t(`severity.${issue.severity}`)} />
        <span>{describeIssue(nameIssue(issue), language)}</span>
        <Place issue={issue} />
      </button>
      <FixButton issue={issue} />
    </li>
  );
}

function Place({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation('problems');
  const labelField = useLabelField();
  const [place, id, room, name] = issue.path;
  if (place === 'variables') return <span className="weft-problem-place">{`${t('place.variables')} · ${String(id)}`}</span>;
  const rooms = ['parameters', 'inputs', 'outputs', 'tuning', 'component'] as const;
  const known = rooms.find((one) => one === room);
  if (known === undefined) return null;
  const label = name === undefined ? t(`place.${known}`) : labelField({ kind: 'node', id: String(id) }, [known, name]);
  return (
    <span className="weft-problem-place">
      {known === 'parameters' && name !== undefined ? `${t('place.parameters')} · ${label}` : label}
    </span>
  );
}

function FixButton({ issue }: { readonly issue: Issue }) {
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const label = useFixLabel(issue.fix);
  const edit = useEditor((state) => toFixEdit(state.document, issue) !== null);
  if (!edit || readOnly || label === null) return null;
  const mend = (): void => {
    const next = toFixEdit(store.getState().document, issue);
    if (next !== null) store.getState().edit(next, 'fix');
  };
  return (
    <Button size="compact-xs" variant="light" onClick={mend}>
      {label}
    </Button>
  );
}

function useFixLabel(fix: Fix | undefined): string | null {
  const { t } = useTranslation('problems');
  const labelOf = useNodeLabels();
  switch (fix?.kind) {
    case 'set-value':
      return t('fix.set-value', { value: fix.value.slice(0, 40) });
    case 'rename':
      return t('fix.rename', { name: fix.name });
    case 'set-tuning':
      return t('fix.set-tuning', { tuning: Object.values(fix.tuning).join(', ') });
    case 'enable':
      return t('fix.enable', { node: labelOf(fix.node) });
    case 'unset':
    case 'remove-link':
      return t(`fix.${fix.kind}`);
    case 'rewrite-command':
    case undefined:
      return null;
  }
}
