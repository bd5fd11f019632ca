import { startTransition, useEffect, useState } from 'react';

const atOnce = 12;

/** How many of the fields to show: as many as a screen holds at once, then more and more while the browser has nothing else to do. */
export function useGrowingCount(total: number): number {
  const [count, setCount] = useState(atOnce);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => startTransition(() => setCount(count + atOnce)), 0);
    return () => clearTimeout(timer);
  }, [count, total]);
  return count;
}
