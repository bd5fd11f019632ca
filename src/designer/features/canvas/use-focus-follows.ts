import { type FocusEvent, useEffect } from 'react';
import { useStoreApi } from 'reactflow';
import type { Level } from '#domain/pipeline/level.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { framesOf } from '../../editor/carried-by.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { distanceBetween, type Framed } from '../../editor/frame.ts';
import { linkId, toLinkRef } from './to-flow-links.ts';

/** What has the focus only since what had it was removed. */
let heir: Element | null = null;

/** Whether the focus is at an item by nobody's choice: what moves or removes things is not about it. */
export function isHeir(item: Element): boolean {
  return item === heir;
}

/** Where what has the focus is removed, by whatever means, the focus goes on to what takes its place, or else lies nearest. */
export function useFocusAfterRemoval(): void {
  const store = useEditorStore();
  const flow = useStoreApi();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.document === before.document || state.within !== before.within) return;
        const id = focusedIn(flow.getState().domNode);
        if (id === null) return;
        const level = shownLevel(state);
        if (isShown(level, id)) return;
        const lost = framesOf(shownLevel(before)).get(isLink(id) ? toLinkRef(id).node : id);
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return;
          const { canvas, selection } = store.getState();
          canvas?.focus(selection.nodes[0] ?? (lost && nearestTo(lost, framesOf(level))) ?? '');
          heir = document.activeElement;
          heir?.addEventListener('blur', () => (heir = null), { once: true });
        });
      }),
    [store, flow],
  );
}

/** Shows the item that the focus comes to by keyboard, moving the view as little as that takes. */
export function useShowFocused(): (event: FocusEvent) => void {
  const store = useEditorStore();
  return ({ target }) => {
    const id = target.matches('.react-flow__node:focus-visible') ? target.getAttribute('data-id') : null;
    if (id !== null) store.getState().canvas?.panTo([id]);
  };
}

/** The id of a link names two things, that of an item one. */
function isLink(id: string): boolean {
  return id.includes('.');
}

function isShown(level: Level, id: string): boolean {
  if (isLink(id)) return level.links.some(({ link }) => linkId(link) === id);
  return (
    findNode(level, id) !== undefined ||
    level.subPipelines.some(({ item }) => item.id === id) ||
    level.annotations.some((annotation) => annotation.id === id)
  );
}

/** The id of the item or link that has the focus, or something in it. */
function focusedIn(canvas: HTMLElement | null): string | null {
  const { activeElement } = document;
  if (!canvas?.contains(activeElement)) return null;
  return activeElement?.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id') ?? null;
}

function nearestTo(lost: Framed, frames: ReadonlyMap<string, Framed>): string | undefined {
  let nearest: { readonly id: string; readonly away: number } | undefined;
  for (const [id, frame] of frames) {
    const away = distanceBetween(lost, frame);
    if (!nearest || away < nearest.away) nearest = { id, away };
  }
  return nearest?.id;
}
