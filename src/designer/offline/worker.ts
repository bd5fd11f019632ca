import { answerFile, answerPage, type Build, forgetOthers, keepBuild } from './kept-build.ts';
import { whatIsAsked } from './what-is-asked.ts';

declare global {
  /** What the build writes before this script, so that each build's worker is another one. */
  const weftBuild: Build;
}

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild(weftBuild).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

// What is not answered here passes. Routes that browsers are told of (`addRoutes`) would outlive this worker, below that of the demo.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = whatIsAsked(request, self.location.origin);
  if (asked === 'file') event.respondWith(answerFile(request));
  if (asked === 'page') event.respondWith(answerPage(weftBuild, async () => (await preloaded(event)) ?? fetch(request)));
});

/** The page that the browser asked for while this worker was woken. */
async function preloaded(event: FetchEvent): Promise<Response | undefined> {
  const response: unknown = await event.preloadResponse;
  return response instanceof Response ? response : undefined;
}

/** Every page holds a lock of its build while it is open. */
async function begin(): Promise<void> {
  await self.registration.navigationPreload.enable();
  await self.clients.claim();
  const { held = [] } = await self.navigator.locks.query();
  await forgetOthers(weftBuild, new Set(held.flatMap(({ name }) => name ?? [])));
}
