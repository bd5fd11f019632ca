import { useEffect, useRef } from 'react';
import { announce } from './announce.ts';

/** How long what is typed or selected rests before one hears what it comes to. */
const restMs = 700;

/** Tells screen readers a text that comes or changes while it is shown, once it rests; empty: nothing. What is there from the start is read where it is. */
export function useAnnounceAtRest(text: string): void {
  const before = useRef(text);
  useEffect(() => {
    if (text === before.current) return undefined;
    const timer = setTimeout(() => {
      before.current = text;
      if (text !== '') announce(text);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text]);
}
