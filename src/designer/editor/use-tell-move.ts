import { useTranslation } from 'react-i18next';
import { reverse } from '#domain/pipeline/difference.ts';
import type { HistoryStep } from '#domain/pipeline/history.ts';
import { findItem } from '#domain/pipeline/item-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { placesThatStayed } from '#domain/pipeline/places-that-hold.ts';
import { drawnItem } from '#domain/pipeline/sub-pipelines.ts';
import { wayOut } from '#domain/pipeline/within.ts';
import { useLanguage } from '../lib/i18n.ts';
import { notifyOffer } from '../lib/notify-offer.tsx';
import { notifyDone } from '../lib/notify.ts';
import { type ChangedItem, changedItems } from './changed-items.ts';
import { shownLevel } from './derived.ts';
import { useEditorStore } from './editor-provider.tsx';
import type { EditorState } from './editor-store.ts';
import { showStepFrom } from './show-step.ts';
import { useDescribeChanged } from './use-describe-changed.ts';
import { useDescribeStep } from './use-describe-step.ts';

/** Tells in passing, and shows to whom types, what undo or redo did, to what, and how much stays where others had put it; where that is drawn on another level, says where and offers to show it. */
export function useTellMove(): (key: 'undone' | 'redone', step: HistoryStep | null) => void {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const language = useLanguage();
  const describe = useDescribeStep();
  const describeChanged = useDescribeChanged();
  return (key, step) => {
    if (step === null) return notifyDone(t('nothingLeft'), 'history');
    const before = store.getState();
    const items = changedItems(step.difference, before.components, language, before.document);
    showStepFrom(document.activeElement, step, items, before);
    const state = store.getState();
    const changed = step.name === 'variable' ? String(step.facts?.['name'] ?? '') : (describeChanged(items) ?? '');
    const done = changed === '' ? describe(step) : t('stepOf', { step: describe(step), changed });
    const stayed = step.overtaken ? 0 : countStayed(key, step, state.document);
    const say = (text: string) => {
      const told = t(step.overtaken ? 'overtaken' : key, { step: text });
      return stayed === 0 ? told : t('stayed', { told, count: stayed });
    };
    const level = levelElsewhere(state, items);
    if (level === undefined) return notifyDone(say(done), 'history');
    const place = level === null ? t('pick.outside') : (findItem(state.document.subPipelines, level)?.label ?? level);
    notifyOffer(
      say(t('stepIn', { step: done, place })),
      { label: t('showStep'), run: () => showItems(store.getState(), items, level) },
      'history',
    );
  };
}

function countStayed(key: 'undone' | 'redone', { difference }: HistoryStep, document: PipelineDocument): number {
  return placesThatStayed(key === 'undone' ? reverse(difference) : difference, document).length;
}

/** The level that the items are drawn on, as `within` has it; undefined where that is the one shown, or there are none. */
function levelElsewhere(state: EditorState, items: readonly ChangedItem[]): string | null | undefined {
  const levels = items.map((item) => wayOut(state.document, item)[0] ?? null);
  return levels.includes(shownLevel(state).within) ? undefined : levels[0];
}

function showItems({ document, show, enter }: EditorState, items: readonly ChangedItem[], level: string | null): void {
  const there = items.filter(({ id }) => drawnItem(document, id));
  if (there.length > 0) show(there.map(({ id }) => id));
  else enter(level);
}
