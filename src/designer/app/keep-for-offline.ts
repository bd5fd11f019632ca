import { whenIdle, whenQuiet } from '../lib/when-idle.ts';

/** So long nobody does anything before the designer is put on this computer: once for each build that reads eight megabytes, most of which the page has read by then. */
const quietMs = 6000;

/**
 * Lets the browser open the designer also while the server can't be reached. `entry` is the address of the page's first script,
 * which stands for its build: that stays on this computer while the page is open. Where a browser doesn't allow it, e.g. in a
 * private window, nothing happens.
 */
export function keepForOffline(entry: string): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.locks.request(new URL(entry).pathname, { mode: 'shared' }, () => new Promise(() => undefined)).catch(() => undefined);
  const register = () => void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  whenQuiet(quietMs, () => void whenIdle(register));
}
