import { useEffect, useId, useRef } from 'react';
import { announceAtRest } from './announce.ts';

/** Tells screen readers a text that comes or changes while it is shown, once it rests; empty: nothing. What is there from the start is read where it is. */
export function useAnnounceAtRest(text: string): void {
  const id = useId();
  const before = useRef(text);
  useEffect(() => {
    if (text === before.current) return;
    before.current = text;
    announceAtRest(id, text);
  }, [id, text]);
  useEffect(() => () => announceAtRest(id, ''), [id]);
}
