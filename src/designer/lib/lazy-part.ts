import { type ComponentType, createElement, type FunctionComponent, lazy, useState } from 'react';
import { firstLook } from './first-look.ts';
import { reloadFailedStyles } from './failed-styles.ts';

/** What loads each lazy part; parts of parts join when their module is there. */
const loads = new Set<() => Promise<unknown>>();

/** The same for whole pages: much code, that nobody may ever need. */
const pages = new Set<() => Promise<unknown>>();

/** The same for parts of a page that are shown with it. */
const soon = new Set<() => Promise<unknown>>();

/** So long parts are waited for that are shown with a page; after it, each says for itself that it is on its way. */
const soonMs = 1000;
let soonLoaded = { count: 0, all: Promise.resolve() };

/** What makes each part that could not be loaded ask anew. */
const renewals = new Set<() => void>();

/** That the code of a part could not be loaded. */
export class NotLoadedError extends Error {
  override readonly name = 'NotLoadedError';
}

/** A part, and what the router calls on the way to it: resolves when its code is there or can't be loaded. */
type LazyPart<P extends object> = FunctionComponent<P> & { readonly preload: () => Promise<void> };

/**
 * A component whose code is loaded when it is first shown or by `loadParts`; without a network it waits for one. Where it
 * can't be loaded, it throws the same `NotLoadedError` until `renewParts` or the next way to it.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  return createLazyPart(load, loads);
}

/** A lazy part that is shown with the page it is a part of: also loaded by `loadSoonParts`. */
export function soonPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  const part = lazyPart(load);
  soon.add(part.preload);
  return part;
}

/** Resolves when the parts that are shown around a canvas can be, and that has been seen, or after a second; the same promise until there are more of them. */
export function loadSoonParts(): Promise<void> {
  if (soonLoaded.count < soon.size) {
    // What stands around the canvas comes after it: rendering it takes as long as a large pipeline's first picture.
    const loaded = Promise.all([firstLook, ...[...soon].map((load) => load())]);
    const patience = new Promise((resolve) => setTimeout(resolve, soonMs));
    soonLoaded = { count: soon.size, all: Promise.race([loaded, patience]).then(() => undefined) };
  }
  return soonLoaded.all;
}

/** A lazy part that is a whole page: loaded by `loadPages` only. */
export function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  return createLazyPart(load, pages);
}

function createLazyPart<P extends object>(load: () => Promise<ComponentType<P>>, among: Set<() => Promise<unknown>>): LazyPart<P> {
  let loading: Promise<{ readonly default: ComponentType<P> }> | undefined;
  let hasFailed = false;
  let loaded: ComponentType<P> | null = null;
  const once = () =>
    (loading ??= loadOnline(load, hasFailed).then(
      (component) => ({ default: (loaded = component) }),
      (error: unknown) => {
        loading = undefined;
        hasFailed = true;
        renewals.add(renew);
        throw new NotLoadedError(error instanceof Error ? error.message : String(error), { cause: error });
      },
    ));
  let part = lazy(once);
  const renew = (): void => void (part = lazy(once));
  among.add(once);
  const preload = async () => {
    if (renewals.delete(renew)) renew();
    await once().catch(() => undefined);
  };
  // A lazy component is waited for even where its code is there, and what waits is shown for 300 ms at least.
  function Part(props: P) {
    const [shown] = useState(() => loaded ?? part);
    return createElement(shown, props);
  }
  return Object.assign(Part, { preload, displayName: 'LazyPart' });
}

/** Loads all lazy parts known so far and those inside them, one after the other: a lost network then takes none away. */
export async function loadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}

/** Loads all pages, and then the parts inside them. */
export async function loadPages(): Promise<void> {
  for (const load of pages) await load().catch(() => undefined);
  await loadParts();
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
