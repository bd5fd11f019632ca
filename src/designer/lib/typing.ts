import { useEffect, useState, useSyncExternalStore } from 'react';

/** How long typing may wait to become an edit; with what the disk gathers, it is on this computer within 250 ms. */
const keepMs = 120;

/** What makes an edit of each text that is not one yet. */
const waiting = new Set<() => void>();
const listeners = new Set<() => void>();
let isComposing = false;

if (typeof window !== 'undefined') {
  window.addEventListener('compositionstart', () => (isComposing = true), { capture: true });
  window.addEventListener('compositionend', () => (isComposing = false), { capture: true });
}

function wait(commit: () => void, isWaiting: boolean): void {
  if (isWaiting) waiting.add(commit);
  else waiting.delete(commit);
  for (const listener of listeners) listener();
}

/**
 * Makes an edit of what is being typed, at once; the field keeps the focus. For what works with the document while somebody
 * types, e.g. running it by a shortcut.
 */
export function commitTyping(): void {
  for (const commit of waiting) commit();
}

/** Whether something typed is not an edit yet. */
export function useIsTyping(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.size > 0);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Typing {
  /** Something was typed: it is committed in a moment, however fast the typing goes on. */
  readonly typed: () => void;
  /** Nothing waits any more, e.g. since the field commits by itself when it is left. */
  readonly done: () => void;
}

/**
 * Commits what is typed into a field while somebody still types; `commit` leaves the field as it is. What an input method is
 * still composing waits. A field that goes away is committed first.
 */
export function useTyping(commit: () => void): Typing {
  const [typing] = useState(createTyping);
  useEffect(() => typing.commitBy(commit));
  useEffect(() => () => typing.flush(), [typing]);
  return typing;
}

function createTyping(): Typing & { readonly flush: () => void; readonly commitBy: (commit: () => void) => void } {
  let commit = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    wait(flush, false);
  };
  const flush = (): void => {
    if (timer === undefined) return;
    // Before it is said that nothing waits, so that nobody sees all of it saved in between.
    try {
      commit();
    } finally {
      done();
    }
  };
  const onTime = (): void => {
    if (isComposing) timer = setTimeout(onTime, keepMs);
    else flush();
  };
  return {
    typed: () => {
      if (timer !== undefined) return;
      timer = setTimeout(onTime, keepMs);
      wait(flush, true);
    },
    done,
    flush,
    commitBy: (latest) => {
      commit = latest;
    },
  };
}
