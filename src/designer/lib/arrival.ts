import { useCallback, useEffect, useRef } from 'react';
import { offerHome } from './last-focus.ts';

let hasMoved = false;

/** Notes that one goes from the place that the page was opened at to another. */
export function noteMove(): void {
  hasMoved = true;
}

/**
 * For the heading of a place: where what was pressed is gone with the last place the keyboard goes on here, and so it does
 * where what a dialog was opened from is gone. The place that the page was opened at is read from its start.
 */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrive = useCallback(() => heading.current?.focus(), []);
  useEffect(() => {
    if (hasMoved && document.activeElement === document.body) arrive();
    return offerHome(arrive);
  }, [arrive]);
  return heading;
}
