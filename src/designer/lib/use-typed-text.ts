import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTyping } from './typing.ts';

export interface TypedTextOptions {
  /** The text that holds. */
  readonly value: string;
  /**
   * Whether a text may be committed; all may where this is not given. While it is typed (`isLeft` false) what is refused
   * stays in the field; when it is left, what held before the typing holds again.
   */
  readonly accepts?: (text: string, isLeft: boolean) => boolean;
  /** Whether what was refused stays in the field when it is left. */
  readonly keepsRefused?: boolean;
  /** What was refused before and is shown again, until something else is typed. */
  readonly refused?: string | undefined;
  /**
   * Told what is refused, also while it is typed and may be taken when it is left, and null once something is taken, and the text
   * that holds; whoever is told keeps it.
   */
  readonly onRefused?: ((text: string | null, value: string) => void) | undefined;
  readonly onCommit: (text: string) => void;
}

export interface TypedText {
  /** What the field shows. */
  readonly text: string;
  /** Whether the field has a text of its own. */
  readonly isTyped: boolean;
  readonly type: (text: string) => void;
  /** The field is left, or Enter is pressed. A field that goes away is left, too. */
  readonly leave: () => void;
}

/** The text of a field that becomes the value while it is typed, without anything changing under the cursor. */
export function useTypedText(options: TypedTextOptions): TypedText {
  const { value, accepts = acceptsAll, keepsRefused = false, refused, onRefused, onCommit } = options;
  const [typed, setTyped] = useState<string | null>(null);
  /** As it is now, also between two renders. */
  const now = useRef<string | null>(null);
  const before = useRef(value);
  const show = (text: string | null): void => {
    now.current = text;
    setTyped(text);
  };
  const commit = (text: string): void => {
    onRefused?.(null, value);
    if (text !== value) onCommit(text);
  };
  const typing = useTyping(() => {
    if (now.current === null) return;
    if (accepts(now.current, false)) commit(now.current);
    else onRefused?.(now.current, value);
  });
  const leave = (): void => {
    typing.done();
    const text = now.current;
    if (text === null) return;
    const isAccepted = accepts(text, true);
    if (isAccepted || !keepsRefused || onRefused) show(null);
    commit(isAccepted ? text : before.current);
    if (!isAccepted) onRefused?.(text, before.current);
  };
  const onGone = useEffectEvent(leave);
  useEffect(() => () => onGone(), []);
  return {
    text: typed ?? refused ?? value,
    isTyped: typed !== null,
    type: (text) => {
      if (now.current === null) before.current = value;
      show(text);
      typing.typed();
    },
    leave,
  };
}

function acceptsAll(): boolean {
  return true;
}
