import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#domain/pipeline/history.ts';
import { changedItems } from '../../editor/changed-items.ts';
import type { FieldText } from '../../editor/differences/describe-field.ts';
import { describeStepValue } from '../../editor/differences/describe-step-value.ts';
import { shortenBoth } from '../../editor/differences/shorten-both.ts';
import { useWords } from '../../editor/differences/words.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { useDescribeChanged } from '../../editor/use-describe-changed.ts';
import { useDescribeStep } from '../../editor/use-describe-step.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { notifyDone } from '../../lib/notify.ts';
import './history-list.css';

/** The steps of the open pipeline, latest first, with the place where it stands; a step goes there. */
export function HistoryList() {
  const { t } = useTranslation('history');
  const store = useEditorStore();
  const { past, future } = useEditor((state) => state.history);
  const readOnly = useEditor((state) => state.readOnly);
  const steps = [...past, ...future.toReversed()];
  const goTo = (place: number): void => {
    const count = moveTo(store, place);
    if (count > 0) notifyDone(t('stay', { count }), 'history');
  };
  if (steps.length === 0)
    return (
      <p className="weft-history-empty" tabIndex={-1} data-autofocus>
        {t('empty')}
      </p>
    );
  return (
    <ol className="weft-history" aria-label={t('title')} reversed>
      {steps
        .map((step, index) => <Step key={index} step={step} place={index + 1} now={past.length} disabled={readOnly} onGo={goTo} />)
        .toReversed()}
      <Step step={null} place={0} now={past.length} disabled={readOnly} onGo={goTo} />
    </ol>
  );
}

interface StepProps {
  /** Null for the start. */
  readonly step: HistoryStep | null;
  /** How many steps are done there. */
  readonly place: number;
  readonly now: number;
  readonly disabled: boolean;
  readonly onGo: (place: number) => void;
}

function Step({ step, place, now, disabled, onGo }: StepProps) {
  const { t } = useTranslation('history');
  const describe = useDescribeStep();
  const name = step === null ? t('start') : describe(step);
  const language = useLanguage();
  const components = useEditor((state) => state.components);
  const describeChanged = useDescribeChanged();
  const changed = step === null ? null : describeChanged(changedItems(step.difference, components, language));
  const words = useWords([useEditor((state) => state.document)]);
  const value = step === null ? null : describeStepValue(step.difference, words);
  return (
    <li data-undone={place > now || undefined}>
      <button
        type="button"
        ref={place === now ? bringIntoView : null}
        aria-current={place === now ? 'step' : undefined}
        disabled={disabled}
        title={t('goTo', { step: changed === null ? name : `${name} · ${changed}` })}
        onClick={() => onGo(place)}
      >
        <span className="weft-history-name">{name}</span>
        {changed === null ? null : <span className="weft-history-note weft-history-changed">{changed}</span>}
        {step?.overtaken ? <span className="weft-history-note weft-history-state">{t('overtaken')}</span> : null}
        {/* Its look says so: a word more would move the lines below. */}
        {place > now ? <VisuallyHidden>{t('undone')}</VisuallyHidden> : null}
        {place === now ? <span className="weft-history-note weft-history-state">{t('now')}</span> : null}
        {value && <Value {...value} withLabel={changed === null} />}
      </button>
    </li>
  );
}

/** The list may be longer than its place. */
function bringIntoView(step: HTMLElement | null): void {
  step?.scrollIntoView({ block: 'nearest' });
}

/** So many letters of a value stand beside the other. */
const mostLetters = 18;

function Value({ label, before, after, withLabel }: FieldText & { readonly withLabel: boolean }) {
  const [from, to] = shortenBoth(before, after, mostLetters);
  return (
    <span className="weft-history-note weft-history-value">
      {withLabel && `${label}: `}
      <del>{from}</del> → <ins>{to}</ins>
    </span>
  );
}

/** Undoes or redoes what lies between here and there; gives how many steps on the way stay because they are overtaken. */
function moveTo(store: EditorStore, place: number): number {
  const { past, future } = store.getState().history;
  const side = place < past.length ? 'past' : 'future';
  const from = side === 'past' ? place : past.length + future.length - place;
  const between = () => store.getState().history[side].slice(from);
  while (between().some((step) => !step.overtaken)) if (!store.getState()[side === 'past' ? 'undo' : 'redo']()) break;
  return between().length;
}
