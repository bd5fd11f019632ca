import { type FocusEvent, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { TreeRow } from './tree-rows.ts';
import type { TreeHandle } from './tree-view.tsx';

interface Input {
  readonly rows: readonly TreeRow<unknown>[];
  readonly scroll: RefObject<HTMLElement | null>;
  readonly show: (index: number) => void;
  readonly handle: RefObject<TreeHandle | null> | undefined;
  readonly startAt: string | undefined;
}

/** The one row that the Tab key reaches. Where it goes away, the row that takes its place does, and the focus with it. */
export interface ActiveRow {
  /** -1 in an empty tree. */
  readonly at: number;
  readonly set: (id: string) => void;
  /** Makes a row the active one, shows it and moves the focus there. */
  readonly go: (index: number) => void;
  /** The row that an element lies in, or -1. */
  readonly find: (element: Element) => number;
  readonly attributes: { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: (event: FocusEvent) => void };
}

export function useActiveRow({ rows, scroll, show, handle, startAt = '' }: Input): ActiveRow {
  const [active, setActive] = useState({ id: startAt, place: 0 });
  const hasFocus = useRef(false);
  const isWanted = useRef(false);
  const found = rows.findIndex((row) => row.id === active.id);
  if (found >= 0 && found !== active.place) setActive({ ...active, place: found });
  const at = found >= 0 ? found : Math.min(active.place, rows.length - 1);
  const set = (id: string): void => setActive((known) => (known.id === id ? known : { id, place: known.place }));
  const find = (element: Element): number => {
    const id = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
    return rows.findIndex((row) => row.id === id);
  };
  const go = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    isWanted.current = true;
    // Always a new object: without a render, the focus would be taken at some later one.
    setActive(({ place }) => ({ id: row.id, place }));
    show(index);
  };
  useImperativeHandle(handle, () => ({
    activate: (wanted) => {
      const index = rows.findIndex((row) => row.id === wanted);
      if (hasFocus.current) go(index);
      else if (index >= 0) {
        set(wanted);
        show(index);
      }
    },
    focus: (wanted) => go(wanted === undefined ? at : rows.findIndex((row) => row.id === wanted)),
  }));
  useLayoutEffect(() => {
    const wasLost = hasFocus.current && document.activeElement === document.body;
    if (!isWanted.current && !wasLost) return;
    const row = rows[at] && scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rows[at].id)}"]`);
    if (!row) return;
    isWanted.current = false;
    row.focus({ preventScroll: true });
  });
  return {
    at,
    set,
    go,
    find,
    attributes: {
      onFocus: ({ target }) => {
        hasFocus.current = true;
        const row = rows[find(target)];
        if (row) set(row.id);
      },
      onBlur: (event) => {
        if (event.relatedTarget !== null || event.target.isConnected) hasFocus.current = false;
      },
    },
  };
}
