import type { KeyboardEvent } from 'react';
import type { ControlProps } from './control-props.ts';

/** Keys of a line of text: those of an open list of variables first; Enter commits. Gives whether the key was used up. */
export function inputKeys({ completion, onLeave }: Pick<ControlProps, 'completion' | 'onLeave'>) {
  return (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.nativeEvent.isComposing || completion.onKey(event)) return true;
    if (event.key === 'Enter') onLeave();
    return false;
  };
}
