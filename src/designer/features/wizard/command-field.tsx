import { Suspense, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { describeIssue, type Language } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { CommandProblem } from '../../forms/code/command-extension.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { commandVariables } from './command-variables.ts';
import { withExecution } from './draft-shape.ts';
import { FixButtons } from './fix-buttons.tsx';
import { IssueList } from './issue-list.tsx';
import { useEditorPhrases } from './use-editor-phrases.ts';
import { useIssuesAt, useWizard } from './wizard-provider.tsx';
import { lazyPart } from '../../lib/lazy-part.ts';

const CommandEditor = lazyPart(async () => (await import('../../forms/code/command-editor.tsx')).CommandEditor);

/** The command with what is wrong with it, each with its rewrite. */
export function CommandField() {
  const { t } = useTranslation('wizard');
  const id = useId();
  const language = useLanguage();
  const command = useWizard((state) => state.definition.spec?.execution?.command) ?? '';
  const edit = useWizard((state) => state.edit);
  const found = useIssuesAt(['spec', 'execution', 'command']);
  const variables = useVariables();
  const phrases = useEditorPhrases();
  const change = (text: string): void => edit((draft) => withExecution(draft, { command: text }));
  return (
    <section aria-label={t('command')} data-field="spec.execution.command">
      <div className="weft-wizard-label">{t('command')}</div>
      <p className="weft-wizard-dim">{t('commandHint')}</p>
      <Suspense fallback={<PanelLoading />}>
        <CommandEditor
          value={command}
          label={t('command')}
          describedBy={id}
          invalid={found.some((issue) => issue.severity === 'error')}
          variables={variables}
          problems={found.map((issue) => toProblem(issue, language, (text) => t('fix.use', { text })))}
          phrases={phrases}
          onChange={change}
        />
      </Suspense>
      <div id={id} aria-live="polite">
        <IssueList issues={found} actions={(issue) => <FixButtons issues={[issue]} onText={change} />} />
      </div>
    </section>
  );
}

function useVariables() {
  const { t } = useTranslation('wizard');
  const inputs = useWizard((state) => state.definition.spec?.inputs);
  const outputs = useWizard((state) => state.definition.spec?.outputs);
  const parameters = useWizard((state) => state.definition.spec?.parameters);
  return useMemo(() => commandVariables({ inputs, outputs, parameters }, t), [inputs, outputs, parameters, t]);
}

function toProblem(issue: Issue, language: Language, label: (text: string) => string): CommandProblem {
  const { variable } = issue.facts;
  return {
    text: describeIssue(issue, language),
    severity: issue.severity,
    variable: typeof variable === 'string' ? variable : undefined,
    fix: issue.fix?.kind === 'rewrite-command' ? { label: label(issue.fix.command), text: issue.fix.command } : undefined,
  };
}
