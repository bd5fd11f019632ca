import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connections } from './connections.ts';

/** What every keeper of connections does. */
export function describeConnections(name: string, open: () => Promise<{ connections: Connections; end: () => void }>): void {
  describe(`connections (${name})`, () => {
    let connections: Connections;
    let end: () => void;
    beforeEach(async () => {
      ({ connections, end } = await open());
    });
    afterEach(() => end());
    const store = (endpoint: string, accessKeyId = 'key') => ({
      kind: 'oss' as const,
      endpoint,
      region: 'us-east-1',
      pathStyle: true,
      accessKeyId,
    });
    const git = (endpoint: string) => ({ kind: 'git' as const, endpoint, user: 'me' });

    it('are listed by endpoint, without their secrets', async () => {
      await connections.put(store('b.example.org'), 'canary');
      await connections.put(store('a.example.org:9000'), 'canary');
      await connections.put(git('b.example.org'), 'canary');
      expect(await connections.list()).toEqual([store('a.example.org:9000'), git('b.example.org'), store('b.example.org')]);
    });

    it('are replaced and removed by kind and endpoint', async () => {
      await connections.put(store('a'), 'canary');
      await connections.put(store('a', 'other'), 'canary');
      await connections.put(git('a'), 'canary');
      expect(await connections.list()).toEqual([git('a'), store('a', 'other')]);
      expect(await connections.remove('oss', 'a')).toBe(true);
      expect(await connections.remove('oss', 'a')).toBe(false);
      expect(await connections.list()).toEqual([git('a')]);
    });
  });
}
