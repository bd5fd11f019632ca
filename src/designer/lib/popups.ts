import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

const opened = new Set<() => void>();

/** Lets Escape close what hangs open from a button, and do nothing else by that press, also while the focus is still on the button. */
export function usePopup(isOpen: boolean, close: () => void): void {
  const onClose = useEffectEvent(close);
  useEffect(() => {
    if (!isOpen) return;
    const before = document.activeElement;
    const over = new AbortController();
    const leave = () => {
      onClose();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isInWindow(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: over.signal });
    opened.add(leave);
    return () => {
      over.abort();
      opened.delete(leave);
    };
  }, [isOpen]);
}

/** Closes what hangs open from buttons, which get the focus back, before something else takes it. */
export function closePopups(): void {
  // What takes the focus after they are closed keeps it.
  if (opened.size > 0) flushSync(() => opened.forEach((close) => close()));
}

/** Whether a window is open that keeps the page below it from being used. */
export function isWindowOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

/** Dialogs and menus close themselves, after what is open in them. */
function isInWindow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}
