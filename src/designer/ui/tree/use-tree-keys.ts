import { type KeyboardEvent, useRef } from 'react';
import { type TreeRow, treeMove, typedRow } from './tree-rows.ts';
import type { TreeViewProps } from './tree-view.tsx';
import type { ActiveRow } from './use-active-row.ts';

const pauseMs = 700;

/** Keys of a tree: arrows, Home, End, Enter, and letters that find the next row that begins with them. */
export function useTreeKeys<T>(
  { rows, faceOf, onToggle, onOpen, onGo, onKey }: TreeViewProps<T>,
  active: ActiveRow,
): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });
  const goTo = (index: number, event: KeyboardEvent): void => {
    const row = rows[index];
    if (!row) return;
    active.go(index);
    onGo?.(row, event);
  };
  const find = (event: KeyboardEvent): number => {
    const isGoingOn = event.timeStamp - typed.current.at < pauseMs;
    typed.current = { text: (isGoingOn ? typed.current.text : '') + event.key.toLowerCase(), at: event.timeStamp };
    return typedRow(rows, active.at, typed.current.text, (index, text) => nameOf(rows[index], faceOf).startsWith(text));
  };
  return (event) => {
    const row = rows[active.at];
    if (!row || event.defaultPrevented || !(event.target instanceof Element) || event.target.getAttribute('role') !== 'treeitem') return;
    if (onKey?.(row, event)) return take(event);
    if (event.key === 'Enter' && !hasModifier(event)) {
      onOpen(row, event);
      return take(event);
    }
    if (isLetter(event)) {
      goTo(find(event), event);
      return take(event);
    }
    const move = event.altKey ? null : treeMove(rows, active.at, event.key);
    if (move?.kind === 'go') goTo(move.to, event);
    else if (move) onToggle(row);
    else if (!event.key.startsWith('Arrow')) return;
    take(event);
  };
}

function nameOf<T>(row: TreeRow<T> | undefined, faceOf: TreeViewProps<T>['faceOf']): string {
  return row ? faceOf(row).name.toLowerCase() : '';
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}

/** A character to find a row by. Signs are left to shortcuts. */
function isLetter(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && /^[\p{L}\p{N}]$/u.test(event.key);
}
