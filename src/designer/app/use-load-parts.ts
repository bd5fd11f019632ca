import { useEffect } from 'react';
import { loadPages, loadParts } from '../lib/lazy-part.ts';
import { whenIdle, whenQuiet } from '../lib/when-idle.ts';

/** So long nobody does anything before the code of other pages is read: that takes the page some hundred milliseconds. */
const quietMs = 4000;

/** Once the page is ready, what is not shown yet is loaded while nothing else is to be done, so that work goes on without a network. */
export function useLoadParts(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return undefined;
    const cancels = [whenIdle(() => void loadParts()), whenQuiet(quietMs, () => void loadPages())];
    return () => cancels.forEach((cancel) => cancel());
  }, [isReady]);
}
