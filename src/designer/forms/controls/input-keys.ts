import type { KeyboardEvent } from 'react';
import type { ControlProps } from './control-props.ts';

/** Enter commits, Escape takes typing back (and then leaves the key to nobody else). */
export function inputKeys({ onLeave, onRevert }: Pick<ControlProps, 'onLeave' | 'onRevert'>) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onLeave();
    if (event.key === 'Escape' && onRevert()) event.stopPropagation();
  };
}
