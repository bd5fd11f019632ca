import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { withExecution } from './draft-shape.ts';
import { FixButtons } from './fix-buttons.tsx';
import { IssueList } from './issue-list.tsx';
import { useIssuesAt, useWizard } from './wizard-provider.tsx';

const CodeEditor = lazy(async () => ({ default: (await import('../../forms/code/code-editor.tsx')).CodeEditor }));

/** The command with what is wrong with it, each with its rewrite. */
export function CommandField() {
  const { t } = useTranslation('wizard');
  const id = useId();
  const command = useWizard((state) => state.definition.spec?.execution?.command) ?? '';
  const edit = useWizard((state) => state.edit);
  const found = useIssuesAt(['spec', 'execution', 'command']);
  const change = (text: string): void => edit((draft) => withExecution(draft, { command: text }));
  return (
    <section aria-label={t('command')} data-field="spec.execution.command">
      <div className="weft-wizard-label">{t('command')}</div>
      <p className="weft-wizard-dim">{t('commandHint')}</p>
      <Suspense fallback={<PanelLoading />}>
        <CodeEditor
          value={command}
          language="plain"
          label={t('command')}
          describedBy={id}
          invalid={found.some((issue) => issue.severity === 'error')}
          onChange={change}
        />
      </Suspense>
      <div id={id} aria-live="polite">
        <IssueList issues={found} actions={(issue) => <FixButtons issues={[issue]} onText={change} />} />
      </div>
    </section>
  );
}
