import { useEffect } from 'react';
import { usePersonalStore } from '../lib/personal.ts';
import { useEditorStore } from './editor-provider.tsx';
import { followSteps } from './follow-steps.ts';

const kept = 8;
const ways: readonly string[] = ['add', 'insert'];

/** Remembers which components were added last, in whatever way. */
export function RememberComponents() {
  const store = useEditorStore();
  const personal = usePersonalStore();
  useEffect(
    () =>
      followSteps(store, ({ name, difference }) => {
        if (!ways.includes(name)) return;
        const added = difference.nodes.flatMap(({ from, to }) => (from === null && to ? (to.component.split('@')[0] ?? []) : []));
        personal.setState(({ recents }) => ({ recents: [...new Set([...added, ...recents])].slice(0, kept) }));
      }),
    [store, personal],
  );
  return null;
}
