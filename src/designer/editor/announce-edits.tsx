import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/issue/issue.ts';
import { announce, announceAtRest } from '../lib/announce.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useAnnounceAtRest } from '../lib/use-announce-at-rest.ts';
import { describeDifference, type SaidFacts } from './describe-difference.ts';
import { shownLevel } from './derived.ts';
import { useEditor, useEditorStore } from './editor-provider.tsx';
import { followSteps } from './follow-steps.ts';
import { itemNameOf } from './node-text.ts';

const sentences = 3;
const noFacts: SaidFacts = { name: '', before: '', place: '', source: '', output: '', target: '', input: '', count: 0 };

/** Tells screen readers of every edit, wherever it is made, how many problems the pipeline has then, and what is selected and shown. */
export function AnnounceEdits() {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const store = useEditorStore();
  useAnnounceSelection();
  useAnnounceLevel();
  useEffect(
    () =>
      followSteps(store, ({ name, coalesce, difference }, { document, components }, before) => {
        const said = describeDifference(difference, { before: before.document, after: document, components, language });
        if (name === 'layout') return announce(t('say.laidOut', { count: said[0]?.facts.count ?? 0 }));
        const texts = said.slice(0, sentences).map(({ kind, facts }) => t(`say.${kind}`, { ...noFacts, ...facts }));
        const more = said.length > sentences ? [t('say.more', { count: said.length - sentences })] : [];
        const all = [...texts, ...more].join(' ');
        if (coalesce !== undefined) announceAtRest(coalesce, all);
        else if (all !== '') announce(all);
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

/** How many items are selected, where these are several: of one, the focus tells. */
function useAnnounceSelection(): void {
  const { t } = useTranslation('editor');
  const count = useEditor((state) => state.selection.nodes.length);
  useAnnounceAtRest(count > 1 ? t('say.selected', { count }) : '');
}

/** Which sub-pipeline is entered, and that one is outside again. */
function useAnnounceLevel(): void {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const name = useEditor((state) => {
    const { within } = shownLevel(state);
    return within === null ? null : itemNameOf(state, within, language);
  });
  const level = useEditor((state) => shownLevel(state).within);
  const before = useRef(level);
  useEffect(() => {
    if (level === before.current) return;
    before.current = level;
    announce(name === null ? t('say.outside') : t('say.inside', { name }));
  }, [level, name, t]);
}

function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === 'error').length;
}
