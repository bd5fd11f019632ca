import { type ReactNode, useDeferredValue } from 'react';
import { useActionsComing } from '../lib/actions.tsx';

/**
 * Shows what can wait after what is around it, in a second pass that anything else may interrupt. Keys that do nothing
 * until then are kept for it.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  const isNow = useDeferredValue(true, false);
  return isNow ? children : <Coming />;
}

function Coming() {
  useActionsComing();
  return null;
}
