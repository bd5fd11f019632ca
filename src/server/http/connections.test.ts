import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestApp, testBearer, testOrigin, type TestApp } from './test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
});
afterEach(() => test.stop());

const facts = { region: 'us-east-1', pathStyle: true, accessKeyId: 'key' };
const putBoth = async (endpoint: string, secret: string) => [
  await test.client.call('putGitConnection', { params: { endpoint }, body: { user: 'me', secret } }),
  await test.client.call('putOssConnection', { params: { endpoint }, body: { ...facts, secret } }),
];
const listed = async () => (await test.client.call('listConnections', {})).items;

it('keeps connections and tells no secret', async () => {
  const endpoint = 'both.example.org:9000';
  const kept = await putBoth(endpoint, 'canary');
  expect(kept).toEqual([
    { kind: 'git', endpoint, user: 'me' },
    { kind: 'oss', endpoint, ...facts },
  ]);
  const headers = { authorization: `Bearer ${testBearer}` };
  const text = await (await test.app.request(`${testOrigin}/api/connections`, { headers })).text();
  expect(JSON.parse(text)).toEqual({ items: kept });
  const params = { kind: 'git', endpoint } as const;
  await test.client.call('removeConnection', { params });
  expect(await listed()).toEqual(kept.slice(1));
  await expect(test.client.call('removeConnection', { params })).rejects.toMatchObject({ status: 404 });
});

it.each(['Upper.example.org', '-x', 'a/b', 'a b', 'user@host', 'host:port'])('refuses the endpoint %s', async (endpoint) => {
  await expect(putBoth(endpoint, 'canary')).rejects.toBeInstanceOf(Error);
  expect(test.logged.join('\n')).not.toContain('canary');
  expect(await listed()).toEqual([]);
});

it.each(['abc', 'line\nbreak', '', 'x'.repeat(2001)])('refuses the secret %j without repeating it', async (secret) => {
  await expect(putBoth('host', secret)).rejects.toMatchObject({ status: 400, message: expect.not.stringContaining('break') });
  expect(await listed()).toEqual([]);
});
