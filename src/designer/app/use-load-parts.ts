import { useEffect } from 'react';
import { loadParts } from '../lib/lazy-part.ts';
import { whenIdle } from '../lib/when-idle.ts';

/** Once the page is ready, what is not shown yet is loaded while nothing else is to be done, so that work goes on without a network. */
export function useLoadParts(isReady: boolean): void {
  useEffect(() => (isReady ? whenIdle(() => void loadParts()) : undefined), [isReady]);
}
