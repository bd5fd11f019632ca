import { useEffect, useState } from 'react';

let pressed = false;
const waiting = new Set<() => void>();

function release(): void {
  pressed = false;
  // After the click event that follows the release.
  setTimeout(() => {
    for (const proceed of waiting) proceed();
    waiting.clear();
  }, 0);
}

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), { capture: true });
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) window.addEventListener(type, release, { capture: true });
}

/**
 * The value, but held while a pointer button is down: a message that appears when a field is left must not move the
 * button that is just being pressed, or the click is lost.
 */
export function useStill<T>(value: T): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const proceed = (): void => setStill(() => value);
    if (!pressed) {
      proceed();
      return;
    }
    waiting.add(proceed);
    return () => void waiting.delete(proceed);
  }, [value]);
  return still;
}
