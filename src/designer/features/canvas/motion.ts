import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Guide } from '../../editor/align/guides.ts';
import type { LinkRef } from '../../editor/selection.ts';
import type { Places } from './glide.ts';

/** What changes at each step of a drag and is in no document yet: only who shows it renders again. */
interface Motion {
  /** Where what is dragged is now; empty while nothing is. */
  readonly places: Places;
  /** The lines that what is dragged shares with others. */
  readonly guides: readonly Guide[];
  /** The link that what is held would go into. */
  readonly overLink: LinkRef | null;
}

export type MotionStore = StoreApi<Motion>;

export const atRest: Motion = { places: new Map(), guides: [], overLink: null };

export function createMotionStore(): MotionStore {
  return createStore(() => atRest);
}

export const MotionContext = createContext<MotionStore>(createMotionStore());

export function useMotionStore(): MotionStore {
  return useContext(MotionContext);
}

export function useMotion<T>(select: (motion: Motion) => T): T {
  return useStore(useMotionStore(), select);
}
