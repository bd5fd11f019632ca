import { useCallback, useEffect, useRef } from 'react';

/** A function that gives the newest value and stays the same itself, for what is kept longer than a render. */
export function useNewest<T>(value: T): () => T {
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  });
  return useCallback(() => newest.current, []);
}
