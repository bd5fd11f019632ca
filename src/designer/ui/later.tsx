import { type ReactNode, use, useDeferredValue } from 'react';
import { useActionsComing } from '../lib/actions.tsx';
import { loadSoonParts } from '../lib/lazy-part.ts';

/**
 * Shows what can wait after what is around it, in a second pass that anything else may interrupt, with the code of the
 * parts that are in it: what says that it is on its way is in the page for 300 ms at least. Keys that do nothing until then
 * are kept for it.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const isNow = useDeferredValue(true, false);
  if (!isNow) return <Coming />;
  use(loadSoonParts());
  return children;
}

function Coming() {
  useActionsComing();
  return null;
}
