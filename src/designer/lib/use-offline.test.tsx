import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { createQueryClient } from './query-client.ts';
import { useOffline } from './use-offline.ts';
import { workspaceLine } from './workspace-events.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  workspaceLine.setState({ isLost: false });
});

/** Whether it counts as offline that the stream of changes is lost and the server, asked, answers so. */
async function isOfflineWith(answer: () => Promise<Response>): Promise<boolean> {
  vi.stubGlobal('fetch', answer);
  workspaceLine.setState({ isLost: true });
  const queries = createQueryClient();
  const { result, rerender, unmount } = await renderHook(() => useOffline(), {
    wrapper: ({ children }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  });
  await expect.poll(() => queries.getQueryState(['reach'])?.status).toMatch(/success|error/);
  await rerender();
  const isOffline = result.current;
  await unmount();
  return isOffline;
}

const problem = (status: number, code: string) =>
  Response.json({ type: 'about:blank', title: 'refused', status, code, facts: {}, issues: [], retryable: false }, { status });

it('is offline where nothing answers, or only what stands before the server', async () => {
  expect(await isOfflineWith(() => Promise.reject(new TypeError('no network')))).toBe(true);
  expect(await isOfflineWith(() => Promise.resolve(new Response('Bad gateway', { status: 502 })))).toBe(true);
  expect(await isOfflineWith(() => Promise.resolve(new Response('Too late', { status: 504 })))).toBe(true);
});

it('is not offline where the server says that nobody is signed in, or that it is at fault', async () => {
  expect(await isOfflineWith(() => Promise.resolve(problem(401, 'E_SESSION_REQUIRED')))).toBe(false);
  expect(await isOfflineWith(() => Promise.resolve(new Response('Oops', { status: 500 })))).toBe(false);
});
