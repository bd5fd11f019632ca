import type { KeyboardEvent } from 'react';
import type { ControlProps } from './control-props.ts';

/**
 * Keys of a line of text: those of an open list of variables first; Enter commits, Escape takes typing back (and then
 * leaves the key to nobody else). Gives whether the key was used up.
 */
export function inputKeys({ completion, onLeave, onRevert }: Pick<ControlProps, 'completion' | 'onLeave' | 'onRevert'>) {
  return (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.nativeEvent.isComposing || completion.onKey(event)) return true;
    if (event.key === 'Enter') onLeave();
    if (event.key === 'Escape' && onRevert()) event.stopPropagation();
    return false;
  };
}
