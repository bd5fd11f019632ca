import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** What loads each lazy part; parts of parts join when their module is there. */
const loads = new Set<() => Promise<unknown>>();

/** A component whose code is loaded when it is first shown or by `loadParts`; without a network it waits for one. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  let loading: Promise<{ readonly default: ComponentType<P> }> | undefined;
  const once = () =>
    (loading ??= loadOnline(load).then(
      (component) => ({ default: component }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  loads.add(once);
  return lazy(once);
}

/** Loads all lazy parts known so far and those inside them, one after the other: a lost network then takes none away. */
export async function loadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}

async function loadOnline<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
    }
  }
}
