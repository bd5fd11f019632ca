import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestApp, testBearer, testOrigin, type TestApp } from './test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
});
afterEach(() => test.stop());

const facts = { region: 'us-east-1', pathStyle: true, accessKeyId: 'key' };

it('keeps connections and tells no secret', async () => {
  const params = { endpoint: 'store.example.org:9000' };
  const kept = await test.client.call('putConnection', { params, body: { ...facts, secret: 'canary' } });
  expect(kept).toEqual({ ...params, ...facts });
  const headers = { authorization: `Bearer ${testBearer}` };
  const listed = await (await test.app.request(`${testOrigin}/api/connections`, { headers })).text();
  expect(JSON.parse(listed)).toEqual({ items: [kept] });
  await test.client.call('removeConnection', { params });
  expect((await test.client.call('listConnections', {})).items).toEqual([]);
  await expect(test.client.call('removeConnection', { params })).rejects.toMatchObject({ status: 404 });
});

it.each(['Upper.example.org', '-x', 'a/b', 'a b', 'user@host', 'host:port'])('refuses the endpoint %s', async (endpoint) => {
  const call = test.client.call('putConnection', { params: { endpoint }, body: { ...facts, secret: 'canary' } });
  await expect(call).rejects.toBeInstanceOf(Error);
  expect(test.logged.join('\n')).not.toContain('canary');
  expect((await test.client.call('listConnections', {})).items).toEqual([]);
});
