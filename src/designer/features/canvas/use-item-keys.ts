import type { KeyboardEvent } from 'react';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import { isSubPipeline } from './sub-pipeline/is-sub-pipeline.ts';
import { toLinkRef } from './to-flow-links.ts';
import { isHeir } from './use-focus-follows.ts';

const item = '.react-flow__node, .react-flow__edge';

/** Keys whose actions are about what is selected. */
const actingKeys = /^(Arrow.*|Delete|Backspace|F2)$/;

/**
 * What keys do to the card or link that has the focus: Enter and Space select it, Enter once more opens its settings (that
 * is an action), and what moves, renames or removes is about it, unless the focus has only come to it from what was removed.
 */
export function useItemKeys(startEditing: (id: string) => boolean): (event: KeyboardEvent) => void {
  const store = useEditorStore();
  return (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element) || !target.matches(item)) return;
    const id = target.getAttribute('data-id');
    if (id === null) return;
    const isLink = target.matches('.react-flow__edge');
    if (actingKeys.test(key)) return isHeir(target) ? undefined : selectIfNot(store, id, isLink);
    if (key !== 'Enter' && key !== ' ') return;
    const { selection, select, enter } = store.getState();
    if (isLink) select({ link: toLinkRef(id) });
    else if (key === 'Enter' && isSubPipeline(store, id)) enter(id);
    else if (key === 'Enter' && startEditing(id)) return event.preventDefault();
    else if (key === 'Enter' && selection.nodes.length === 1 && selection.nodes[0] === id) return;
    // With Space held the view is moved, which must not let go of what is selected.
    else if (key === 'Enter' || !selection.nodes.includes(id)) select({ nodes: [id] });
    event.preventDefault();
  };
}

function selectIfNot(store: EditorStore, id: string, isLink: boolean): void {
  const { selection, select } = store.getState();
  if (isLink) select({ link: toLinkRef(id) });
  else if (!selection.nodes.includes(id)) select({ nodes: [id] });
}
