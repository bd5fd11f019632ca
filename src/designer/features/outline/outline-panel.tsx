import { IconAlertCircleFilled } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { problemsOfNode } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { displayNameOf } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useTaskView } from '../../live/live-run.tsx';
import { ComponentIcon } from '../../ui/component-icon.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TaskStateIcon } from '../../ui/task-state.tsx';
import { toRunOrder } from './to-run-order.ts';
import './outline.css';

/** The pipeline as a list in the order in which data flows: select, go there, see what is wrong; no pointer needed. */
export function OutlinePanel() {
  const { t } = useTranslation('outline');
  const document = useEditor((state) => state.document);
  if (document.nodes.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>;
  return (
    <div className="weft-outline" onKeyDown={moveFocus} role="presentation">
      <ol aria-label={t('label')}>
        {toRunOrder(document).map((node) => (
          <li key={node.id}>
            <OutlineRow node={node} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function OutlineRow({ node }: { node: PipelineNode }) {
  const { t } = useTranslation('outline');
  const store = useEditorStore();
  const language = useLanguage();
  const definition = useEditor((state) => state.components.get(node.component));
  const selected = useEditor((state) => state.selection.nodes.includes(node.id));
  const errors = useEditor((state) => problemsOfNode(state.issues, node.id).filter((issue) => issue.severity === 'error').length);
  const state = useTaskView(node.id)?.state;
  const sources = Object.values(node.inputs).flatMap((binding) => ('from' in binding ? [binding.from] : []));
  const choose = (add: boolean) => {
    const { selection, show } = store.getState();
    const others = selection.nodes.filter((id) => id !== node.id);
    show(!add ? [node.id] : selected ? others : [...others, node.id]);
  };
  return (
    <button
      type="button"
      className="weft-outline-row"
      aria-pressed={selected}
      onClick={(event) => choose(event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      <ComponentIcon definition={definition} size={22} />
      <span className="weft-outline-text">
        <span className="weft-outline-name">{node.label ?? (definition ? displayNameOf(definition, language) : node.component)}</span>
        {sources.length > 0 && <span className="weft-outline-from">{t('from', { sources: sources.join(', ') })}</span>}
      </span>
      {state && <TaskStateIcon state={state} />}
      {errors > 0 && <IconAlertCircleFilled size={15} color="var(--weft-bad)" role="img" aria-label={t('problems', { count: errors })} />}
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.weft-outline-row')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
