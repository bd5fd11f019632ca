import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { commitTyping } from '../../lib/typing.ts';
import type { RunWish } from './run-wish.ts';

const openMs = 250;
const closeMs = 200;

/**
 * What is being looked at before it is run: as long as a button is pointed at or has the keyboard, or pinned until it is
 * closed.
 */
export function useGlance() {
  const [glance, setGlance] = useState<{ readonly wish: RunWish; readonly pinned: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (ms: number, work: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  };
  const open = (wish: RunWish) =>
    later(openMs, () => {
      commitTyping();
      setGlance((now) => (now?.pinned ? now : { wish, pinned: false }));
    });
  const leave = () => later(closeMs, () => setGlance((now) => (now?.pinned ? now : null)));
  return {
    wish: glance?.wish ?? null,
    pinned: glance?.pinned ?? false,
    pin: (wish: RunWish) => {
      clearTimeout(timer.current);
      commitTyping();
      setGlance({ wish, pinned: true });
    },
    close: () => {
      clearTimeout(timer.current);
      setGlance(null);
    },
    /** For the button: opens after a moment. Not where it only appeared under a pointer that rests. */
    pointing: (wish: RunWish) => ({
      onMouseMove: () => glance === null && open(wish),
      onMouseLeave: leave,
      onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && open(wish),
      onBlur: leave,
    }),
    /** For what has opened: stays while the pointer or the keyboard is in it. */
    staying: {
      onMouseEnter: () => clearTimeout(timer.current),
      onMouseLeave: leave,
      onFocus: () => clearTimeout(timer.current),
      onBlur: leave,
    },
  };
}
