import { type KeyboardEvent, memo, startTransition, useEffect, useRef, useState } from 'react';
import { findItem } from '#domain/pipeline/item-index.ts';
import { useShallow } from 'zustand/react/shallow';
import { selectedAnnotations } from '../../editor/annotations/selected-annotations.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { emptySelection } from '../../editor/selection.ts';
import { returnFocus, usePanelFocus } from '../../lib/panel-focus.ts';
import { AnnotationInspector } from './annotation-inspector.tsx';
import { LinkInspector } from './link-inspector.tsx';
import { NodeInspector } from './node-inspector.tsx';
import { PipelineSettings } from './pipeline-settings.tsx';
import { SeveralNodes } from './several-nodes.tsx';
import { SubPipelineInspector } from './sub-pipeline-inspector.tsx';
import './inspector-panel.css';

/** Up to so many nodes are shown at once. */
const few = 12;
/** How long a selection of more is left alone before it is shown. */
const restMs = 80;

/** What can be set of what is selected: the pipeline, a link, one node, or what several nodes share. */
export function InspectorPanel() {
  const { ids, isLate } = useShownIds();
  const root = useRef<HTMLDivElement>(null);
  usePanelFocus('inspector', () => firstField(root.current)?.focus(), !isLate);
  const leaveOnEscape = useLeaveOnEscape();
  return (
    <div ref={root} className="weft-inspector-root" onKeyDown={leaveOnEscape} role="presentation" inert={isLate}>
      <Shown ids={ids} />
    </div>
  );
}

/**
 * What is selected; many nodes once the selection rests, after the canvas shows it, which is looked at first, and what is
 * picked up by dragging once it is let go. Until then what is shown is late, and can't be edited.
 */
function useShownIds(): { readonly ids: readonly string[]; readonly isLate: boolean } {
  const ids = useEditor((state) => state.selection.nodes);
  const isDragging = useEditor((state) => state.isDragging);
  const [shown, setShown] = useState(isDragging ? emptySelection.nodes : ids);
  const isAtOnce = ids.length <= few && !isDragging;
  if (isAtOnce && shown !== ids) setShown(ids);
  useEffect(() => {
    if (isAtOnce || isDragging) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(ids)), restMs);
    return () => clearTimeout(timer);
  }, [ids, isAtOnce, isDragging]);
  return isAtOnce ? { ids, isLate: false } : { ids: shown, isLate: shown !== ids };
}

const Shown = memo(function Shown({ ids }: { readonly ids: readonly string[] }) {
  const annotations = useEditor(useShallow(selectedAnnotations));
  if (annotations.length > 0 && annotations.length === ids.length)
    return <AnnotationInspector key={ids.join(' ')} annotations={annotations} />;
  return <ShownNodes ids={ids.filter((id) => annotations.every((annotation) => annotation.id !== id))} annotations={annotations.length} />;
});

/** `annotations`: how many notes and groups are selected as well. */
function ShownNodes({ ids, annotations }: { readonly ids: readonly string[]; readonly annotations: number }) {
  const [first] = ids;
  const link = useEditor((state) => state.selection.link);
  const subPipeline = useEditor((state) => (first === undefined ? undefined : findItem(state.document.subPipelines, first)));
  const entered = useEditor((state) => findItem(state.document.subPipelines, shownLevel(state).within ?? ''));
  if (link) return <LinkInspector link={link} />;
  if (first === undefined) return entered ? <SubPipelineInspector key={entered.id} subPipeline={entered} /> : <PipelineSettings />;
  if (ids.length > 1 || annotations > 0) return <SeveralNodes key={ids.join(' ')} ids={ids} annotations={annotations} />;
  if (subPipeline) return <SubPipelineInspector key={first} subPipeline={subPipeline} />;
  return <NodeInspector key={first} id={first} />;
}

/** Where typing begins: the first field, else whatever takes the focus. */
function firstField(root: HTMLElement | null): HTMLElement | null {
  const body = root?.querySelector('.weft-inspector-body');
  const fields = 'input:not([type="hidden"]), textarea, [contenteditable="true"]';
  return (
    body?.querySelector<HTMLElement>(fields) ??
    root?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], input, button') ??
    null
  );
}

/**
 * Esc goes back to where one came from, else out of the field to what is selected; what was typed stays. What is open in the
 * panel closes first, and in code, where many press Esc and type on, it takes a second one.
 */
function useLeaveOnEscape(): (event: KeyboardEvent) => void {
  const store = useEditorStore();
  const pressedIn = useRef<EventTarget | null>(null);
  return (event) => {
    const { target } = event;
    const isAgain = pressedIn.current === target;
    const isMeant = event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing;
    pressedIn.current = isMeant ? target : null;
    if (!isMeant) return;
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target) || target.ariaExpanded === 'true') return;
    if (!isAgain && target.closest('.cm-editor')) return event.stopPropagation();
    if (!returnFocus() && !leaveField(target, store)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function leaveField(target: HTMLElement, store: EditorStore): boolean {
  const isField = target.matches('input, textarea, [contenteditable="true"]');
  if (!isField) return false;
  const { canvas, selection } = store.getState();
  target.blur();
  canvas?.focus(selection.nodes[0] ?? '');
  return true;
}
