import type { HTMLAttributes, MouseEvent } from 'react';

/** Makes a whole row lead where its link or button does; a click that is meant for something else in it, or selects text, does not. */
export function leadingRow(lead: () => void): Pick<HTMLAttributes<HTMLElement>, 'onClick' | 'style'> {
  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent<HTMLElement>) => {
    const isForOther = target instanceof Element && target.closest('a, button') !== null;
    if (!isForOther && !ctrlKey && !metaKey && !shiftKey && isNothingSelected()) lead();
  };
  return { onClick, style: { cursor: 'pointer' } };
}

function isNothingSelected(): boolean {
  return getSelection()?.isCollapsed !== false;
}
