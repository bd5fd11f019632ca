import { useCallback } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { z } from 'zod';
import { useSession } from './api.ts';

const strings = z.array(z.string());
const firstPanels = { left: 232, right: 312, drawer: 260, leftOpen: true, rightOpen: true, drawerOpen: false };

/** What one person keeps on this computer; a part that can't be read starts anew. */
const personalSchema = z.object({
  /** Names of components, in the order in which they were chosen. */
  favourites: strings.catch([]),
  /** Names of components, last used first. */
  recents: strings.catch([]),
  /** Paths of the palette's groups that are folded. */
  folded: strings.catch([]),
  /** The open tab of the left panel. */
  leftTab: z.enum(['palette', 'outline']).catch('palette'),
  /** How the designer's panels lie: sizes in pixels, and which are open. */
  panels: z
    .object({
      left: z.number(),
      right: z.number(),
      drawer: z.number(),
      leftOpen: z.boolean(),
      rightOpen: z.boolean(),
      drawerOpen: z.boolean(),
    })
    .catch(firstPanels),
  minimap: z.boolean().catch(true),
  /** Whether the grid and other cards hold what is dragged. */
  snapping: z.boolean().catch(true),
  /** Where data flows on the canvas: from top to bottom, or from left to right. */
  direction: z.enum(['down', 'right']).catch('down'),
});

/** What one person has chosen for themselves: favourites, what was used last, how the panels lie. */
export type Personal = Readonly<z.infer<typeof personalSchema>>;

const stores = new Map<string, StoreApi<Personal>>();

/** The store of one person on this computer. It follows what other tabs change. */
export function personalStore(user: string): StoreApi<Personal> {
  const known = stores.get(user);
  if (known) return known;
  const key = `weft.personal.${user}`;
  const store = createStore<Personal>(() => readPersonal(localStorage.getItem(key)));
  let text = JSON.stringify(store.getState());
  store.subscribe((state) => {
    const next = JSON.stringify(state);
    if (next === text) return;
    text = next;
    writePersonal(key, text);
  });
  window.addEventListener('storage', (event) => {
    if (event.key !== key || event.newValue === text) return;
    text = event.newValue ?? '';
    store.setState(readPersonal(event.newValue));
  });
  stores.set(user, store);
  return store;
}

function readPersonal(text: string | null): Personal {
  try {
    return personalSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return personalSchema.parse({});
  }
}

/** A full or forbidden storage loses a preference, never work. */
function writePersonal(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch (error) {
    console.warn('Preferences could not be kept on this computer.', error);
  }
}

type Change<T> = (next: T | ((known: T) => T)) => void;

/** One part of what the signed-in person keeps, and how to change it. */
export function usePersonal<Key extends keyof Personal>(key: Key): readonly [Personal[Key], Change<Personal[Key]>] {
  const store = usePersonalStore();
  const value = useStore(store, (state) => state[key]);
  const change = useCallback<Change<Personal[Key]>>(
    (next) => store.setState((state) => ({ ...state, [key]: next instanceof Function ? next(state[key]) : next })),
    [store, key],
  );
  return [value, change];
}

/** The store of the signed-in person, for handlers that read it when something happens. */
export function usePersonalStore(): StoreApi<Personal> {
  return personalStore(useSession().data?.user ?? '');
}
