import { startTransition, useEffect, useState } from 'react';

const atOnce = 12;

/** How many of the fields to show: as many as a screen holds at once, and all of them as soon as those are painted. */
export function useGrowingCount(total: number): number {
  const [isGrown, setGrown] = useState(total <= atOnce);
  useEffect(() => {
    // A frame begins with what was there painted before.
    const frame = requestAnimationFrame(() => startTransition(() => setGrown(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isGrown ? total : atOnce;
}
