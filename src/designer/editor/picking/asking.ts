import { createStore, useStore } from 'zustand';
import { wayBack } from '../../lib/last-focus.ts';
import type { LinkRef } from '../selection.ts';

interface AskedEnd {
  /** Whether it was the node that somebody wants to connect, not one of its ports: it stays selected then, and not the link. */
  readonly isAboutNode: boolean;
}

/** What is to be picked. */
export type Asking =
  | { readonly kind: 'add' }
  | { readonly kind: 'before'; readonly node: string }
  | { readonly kind: 'after'; readonly node: string }
  | { readonly kind: 'into'; readonly link: LinkRef }
  | { readonly kind: 'port'; readonly node: string }
  | ({ readonly kind: 'source'; readonly node: string; readonly input: string } & AskedEnd)
  | ({ readonly kind: 'target'; readonly node: string; readonly output: string } & AskedEnd)
  | { readonly kind: 'place'; readonly ids: readonly string[] };

const asking = createStore<{ readonly asked: Asking | null }>(() => ({ asked: null }));

/** Opens the dialog that lets somebody pick, from wherever an action is run. */
export function ask(asked: Asking): void {
  asking.setState({ asked });
}

/** What is asked for, and the way to end it. */
export function useAsking(): { readonly asked: Asking | null; readonly close: () => void } {
  return { asked: useStore(asking, (state) => state.asked), close };
}

/** The focus goes back to where it was, once the dialog is gone and no other is asked for. */
function close(): void {
  const goBack = wayBack();
  asking.setState({ asked: null });
  requestAnimationFrame(() => asking.getState().asked === null && goBack());
}
