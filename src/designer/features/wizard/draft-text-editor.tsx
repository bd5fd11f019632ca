import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { componentSchemaQuery } from '../../lib/schema-query.ts';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { readDraftText, toDraftText } from '../../lib/draft-text.ts';
import { useEditorPhrases } from './use-editor-phrases.ts';
import { useSchemaWords } from './use-schema-words.ts';
import { IssueList } from './issue-list.tsx';
import { useWizard } from './wizard-provider.tsx';
import { lazyPart } from '../../lib/lazy-part.ts';

const YamlEditor = lazyPart(async () => (await import('../../forms/code/yaml-editor.tsx')).YamlEditor);

/** The draft as the text of its component file, and what is wrong with it, line by line. */
export function DraftTextEditor() {
  const { t } = useTranslation('wizard');
  const typed = useWizard((state) => state.typed);
  const definition = useWizard((state) => state.definition);
  const checked = useWizard((state) => state.checked.issues);
  const setText = useWizard((state) => state.setText);
  const [goToLine, setGoToLine] = useState<{ readonly line: number } | null>(null);
  const text = useMemo(() => typed?.text ?? toDraftText(definition), [typed, definition]);
  const read = useMemo(() => readDraftText(text), [text]);
  const isBroken = read.definition === null;
  const issues = isBroken ? read.issues : checked;
  const schema = useQuery(componentSchemaQuery).data ?? null;
  const words = useSchemaWords();
  const phrases = useEditorPhrases();
  const language = useLanguage();
  const problems = useMemo(
    () => issues.map((issue) => ({ ...read.positionOf(issue), text: describeIssue(issue, language), severity: issue.severity })),
    [issues, read, language],
  );
  return (
    <section className="weft-wizard-form weft-wizard-text" aria-label={t('mode.text')}>
      <p className="weft-wizard-dim">{t('text.hint')}</p>
      <Suspense fallback={<PanelLoading />}>
        <YamlEditor
          value={text}
          schema={schema}
          words={words}
          problems={problems}
          phrases={phrases}
          label={t('text')}
          height="tall"
          invalid={isBroken}
          goToLine={goToLine}
          onChange={setText}
        />
      </Suspense>
      <section aria-label={t('problems')}>
        {isBroken ? <p className="weft-wizard-label">{t('text.broken')}</p> : null}
        {issues.length === 0 ? <p className="weft-wizard-dim">{t('noProblems')}</p> : null}
        <IssueList
          issues={issues}
          actions={(issue) => {
            const { line } = read.positionOf(issue);
            return (
              <Button size="compact-xs" variant="light" onClick={() => setGoToLine({ line })}>
                {t('text.line', { line })}
              </Button>
            );
          }}
        />
      </section>
    </section>
  );
}

/** Stands where the form would be while the text can't be read. */
export function BrokenTextNote({ onText }: { readonly onText: () => void }) {
  const { t } = useTranslation('wizard');
  const dropText = useWizard((state) => state.dropText);
  return (
    <div role="alert" className="weft-wizard-conflict">
      <span>{t('text.mendFirst')}</span>
      <Button variant="default" onClick={onText}>
        {t('text.mend')}
      </Button>
      <Button variant="default" onClick={dropText}>
        {t('text.drop')}
      </Button>
    </div>
  );
}
