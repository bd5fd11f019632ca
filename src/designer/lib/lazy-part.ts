import { type ComponentType, createElement, lazy } from 'react';
import { reloadFailedStyles } from './failed-styles.ts';

/** What loads each lazy part; parts of parts join when their module is there. */
const loads = new Set<() => Promise<unknown>>();

/** What makes each part that could not be loaded ask anew. */
const renewals = new Set<() => void>();

/**
 * A component whose code is loaded when it is first shown or by `loadParts`; without a network it waits for one. Where it
 * can't be loaded, it throws the same error until `renewParts`.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loading: Promise<{ readonly default: ComponentType<P> }> | undefined;
  let hasFailed = false;
  const once = () =>
    (loading ??= loadOnline(load, hasFailed).then(
      (component) => ({ default: component }),
      (error: unknown) => {
        loading = undefined;
        hasFailed = true;
        renewals.add(renew);
        throw error;
      },
    ));
  let part = lazy(once);
  const renew = (): void => void (part = lazy(once));
  loads.add(once);
  return function LazyPart(props) {
    return createElement(part, props);
  };
}

/** Loads all lazy parts known so far and those inside them, one after the other: a lost network then takes none away. */
export async function loadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}

/** Lets parts that could not be loaded try again when they are shown next: React keeps the error of a lazy component. */
export function renewParts(): void {
  for (const renew of renewals) renew();
  renewals.clear();
}

/** Another part's style sheet that can't be loaded is no reason to fail, unless this part has failed before and it may be its own. */
async function loadOnline<T>(load: () => Promise<T>, hasFailed: boolean): Promise<T> {
  for (let isAgain = hasFailed; ; isAgain = true) {
    try {
      await reloadFailedStyles().catch((error: unknown) => {
        if (isAgain) throw error;
      });
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
    }
  }
}
