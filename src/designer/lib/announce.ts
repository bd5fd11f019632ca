import { createStore } from 'zustand/vanilla';

/** Something for screen readers to say; the id tells two equal texts apart. */
interface Announcement {
  readonly id: number;
  readonly text: string;
}

const kept = 3;
let count = 0;

/** What screen readers are to say, the newest last. */
export const announcements = createStore<{ readonly list: readonly Announcement[] }>(() => ({ list: [] }));

/** Tells screen readers something that is seen without being focused. */
export function announce(text: string): void {
  count += 1;
  const next = { id: count, text };
  announcements.setState(({ list }) => ({ list: [...list, next].slice(-kept) }));
}
