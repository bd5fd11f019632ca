import type { MouseEvent } from 'react';
import { useReactFlow } from 'reactflow';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { tellReadOnly } from '../../editor/tell-read-only.ts';
import { useDoAction } from '../../lib/actions.tsx';
import type { PaneHits } from './layered/use-pane-pointer.ts';
import { isSubPipeline } from './sub-pipeline/is-sub-pipeline.ts';
import type { OpenEnd } from './use-connect.ts';
import { flowLinkAt } from './use-light-link.ts';

/** What a double click does where no card of the page is: it opens what is painted there, else asks what to add there or into the link. */
export function useDoubleClick(
  hits: PaneHits,
  startEditing: (id: string) => boolean,
  onOpenEnd: (end: OpenEnd) => void,
): (event: MouseEvent) => void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const doAction = useDoAction();
  /** What Enter does, and what it is about comes near, so that it is in the page. */
  const open = (id: string) => {
    if (isSubPipeline(store, id)) return store.getState().enter(id);
    if (startEditing(id)) return;
    store.getState().canvas?.open(id);
    doAction('node.open');
  };
  return (event) => {
    if (!(event.target instanceof Element)) return;
    const isOnLink = event.target.closest('.react-flow__edge') !== null;
    if (!isOnLink && !event.target.classList.contains('react-flow__pane')) return;
    const under = hits.itemAt(event);
    if (under !== null) return open(under);
    if (tellReadOnly(store)) return;
    const screen = { x: event.clientX, y: event.clientY };
    const into = isOnLink ? flowLinkAt(event) : hits.linkAt(event);
    onOpenEnd({ connecting: null, into, screen, place: flow.screenToFlowPosition(screen) });
  };
}
