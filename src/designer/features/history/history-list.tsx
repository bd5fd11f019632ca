import { useTranslation } from 'react-i18next';
import type { HistoryStep } from '#domain/pipeline/history.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { isStepName } from '../../editor/step-name.ts';
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
    if (!moveTo(store, place)) notifyDone(t('overtaken'), 'history');
  };
  if (steps.length === 0) return <p className="weft-history-empty">{t('empty')}</p>;
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
  const { t: tEditor } = useTranslation('editor');
  const name = step === null ? t('start') : isStepName(step.name) ? tEditor(`step.${step.name}`) : step.name;
  const count = step?.difference.nodes.length ?? 0;
  return (
    <li data-undone={place > now || undefined}>
      <button
        type="button"
        aria-current={place === now ? 'step' : undefined}
        disabled={disabled}
        title={t('goTo', { step: name })}
        onClick={() => onGo(place)}
      >
        <span className="weft-history-name">{name}</span>
        {count > 0 ? <span className="weft-history-note">{t('changes', { count })}</span> : null}
        {place > now ? <span className="weft-history-note">{t('undone')}</span> : null}
        {place === now ? <span className="weft-history-note">{t('now')}</span> : null}
      </button>
    </li>
  );
}

/** Undoes or redoes until as many steps are done; false where a step on the way can't be moved. */
function moveTo(store: EditorStore, place: number): boolean {
  for (;;) {
    const { history, undo, redo } = store.getState();
    if (history.past.length === place) return true;
    const moved = history.past.length > place ? undo() : redo();
    if (moved === null || moved === 'overtaken') return false;
  }
}
