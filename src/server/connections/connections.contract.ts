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
    const store = (endpoint: string, accessKeyId = 'key') => ({ endpoint, region: 'us-east-1', pathStyle: true, accessKeyId });

    it('are listed by endpoint, without their secrets', async () => {
      await connections.put(store('b.example.org'), 'canary');
      await connections.put(store('a.example.org:9000'), 'canary');
      expect(await connections.list()).toEqual([store('a.example.org:9000'), store('b.example.org')]);
    });

    it('are replaced and removed by endpoint', async () => {
      await connections.put(store('a'), 'canary');
      await connections.put(store('a', 'other'), 'canary');
      expect(await connections.list()).toEqual([store('a', 'other')]);
      expect(await connections.remove('a')).toBe(true);
      expect(await connections.remove('a')).toBe(false);
      expect(await connections.list()).toEqual([]);
    });
  });
}
