import { useEffect, useRef } from 'react';

type RowPart = 'fields' | 'up' | 'down' | 'remove';

/**
 * Says, before rows change, where the focus goes once they have: to a part of the row at that index, where there is no
 * such row to the button that adds one. Without it the focus would be lost with the button that was pressed.
 */
export function useRowFocus() {
  const section = useRef<HTMLElement>(null);
  const wanted = useRef<{ readonly row: number; readonly part: RowPart } | null>(null);
  useEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    if (target === null || section.current === null) return;
    const row = [...section.current.querySelectorAll('.weft-wizard-row')].at(target.row);
    const found = target.row < 0 || row === undefined ? section.current.querySelector('[data-tool="add"]') : partOf(row, target.part);
    if (found instanceof HTMLElement) found.focus();
  });
  return { section, focusRow: (row: number, part: RowPart): void => void (wanted.current = { row, part }) };
}

/** A row at an end can't go further: then the button for the other way. */
function partOf(row: Element, part: RowPart): Element | null {
  if (part === 'fields') return row.querySelector('.weft-wizard-row-fields input');
  return row.querySelector(`[data-tool="${part}"]:not(:disabled)`) ?? row.querySelector('[data-tool]:not(:disabled)');
}
