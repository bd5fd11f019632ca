import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
import { announce } from '../lib/announce.ts';
import { useLanguage } from '../lib/i18n.ts';
import { describeDifference, type SaidFacts } from './describe-difference.ts';
import { useEditorStore } from './editor-provider.tsx';
import { followSteps } from './follow-steps.ts';

const sentences = 3;
const noFacts: SaidFacts = { name: '', before: '', place: '', source: '', output: '', target: '', input: '', count: 0 };

/** Tells screen readers of every edit, wherever it is made, and how many problems the pipeline has then. */
export function AnnounceEdits() {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const store = useEditorStore();
  useEffect(
    () =>
      followSteps(store, ({ difference }, { document, components }, before) => {
        const said = describeDifference(difference, { before: before.document, after: document, components, language });
        const texts = said.slice(0, sentences).map(({ kind, facts }) => t(`say.${kind}`, { ...noFacts, ...facts }));
        const more = said.length > sentences ? [t('say.more', { count: said.length - sentences })] : [];
        if (said.length > 0) announce([...texts, ...more].join(' '));
      }),
    [store, language, t],
  );
  useEffect(
    () =>
      store.subscribe(({ issues }, before) => {
        if (issues === before.issues) return;
        const [count, known] = [countErrors(issues), countErrors(before.issues)];
        if (count !== known) announce(t('say.problems', { count }));
      }),
    [store, t],
  );
  return null;
}

function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
