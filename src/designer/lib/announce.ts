import { createStore } from 'zustand/vanilla';

/** Something for screen readers to say; the id tells two equal texts apart. */
interface Announcement {
  readonly id: number;
  readonly text: string;
}

const kept = 3;
/** How long what goes on, e.g. typing, rests before one hears what it comes to. */
const restMs = 700;
let count = 0;
const resting = new Map<string, ReturnType<typeof setTimeout>>();

/** What screen readers are to say, the newest last. */
export const announcements = createStore<{ readonly list: readonly Announcement[] }>(() => ({ list: [] }));

/** Tells screen readers something that is seen without being focused. */
export function announce(text: string): void {
  count += 1;
  const next = { id: count, text };
  announcements.setState(({ list }) => ({ list: [...list, next].slice(-kept) }));
}

/** Tells it once what goes on rests, instead of what was to be told of the same before; nothing where the text is empty. */
export function announceAtRest(about: string, text: string): void {
  clearTimeout(resting.get(about));
  resting.delete(about);
  if (text === '') return;
  const tell = () => {
    resting.delete(about);
    announce(text);
  };
  resting.set(about, setTimeout(tell, restMs));
}
