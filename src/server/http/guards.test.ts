import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Route } from '#contract/route.ts';
import { routes } from '#contract/routes.ts';
import { createTestApp, testBearer, testOrigin, type TestApp } from './test-app.ts';

let test: TestApp;
beforeEach(() => {
  test = createTestApp();
});
afterEach(() => test.stop());

const all = Object.entries<Route>(routes);
const pathOf = (record: Route) => record.path.replaceAll(/:\w+/g, 'x');
const bearer = { authorization: `Bearer ${testBearer}` };

function send(path: string, method: string, headers: Record<string, string> = {}, origin = testOrigin) {
  const json = { 'content-type': 'application/json' };
  return test.app.request(origin + path, {
    method,
    headers: { ...json, ...headers },
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }),
  });
}

async function signIn(): Promise<string> {
  const response = await test.app.request(`${testOrigin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token: test.loginTokens.issue() }),
  });
  expect(response.status).toBe(200);
  return response.headers.get('set-cookie') ?? '';
}

describe.each(all)('%s', (name, record) => {
  const open = record.policy === 'public';

  it.each([
    ['no session', {}],
    ['a made-up cookie', { cookie: 'weft_4321=0123456789abcdef' }],
    ['a cookie of another port', { cookie: `weft_1=${testBearer}` }],
    ['a wrong bearer token', { authorization: 'Bearer wrong' }],
    ['an odd authorization header', { authorization: `Basic ${btoa(`a:${testBearer}`)}` }],
  ])('answers %s with 401', async (_what, headers: Record<string, string>) => {
    const response = await send(pathOf(record), record.method, { 'sec-fetch-site': 'same-origin', ...headers });
    expect([response.status, await response.json()]).toMatchObject(
      open ? [400, { code: 'E_REQUEST_INVALID' }] : [401, { code: 'E_SESSION_REQUIRED' }],
    );
  });

  it('lets a session in', async () => {
    const [cookie = ''] = (await signIn()).split(';');
    for (const headers of [{ cookie, 'sec-fetch-site': 'same-origin' }, bearer]) {
      const response = await send(pathOf(record), record.method, headers);
      expect([401, 403, 500, 503]).not.toContain(response.status);
      await response.body?.cancel();
      if (name === 'closeSession') break;
    }
  });

  it.each([
    'http://evil.example',
    'http://127.0.0.1.nip.io:4321',
    'http://localhost.:4321',
    'http://127.0.0.1',
    'http://127.0.0.1:4322',
    'http://[::1]:4321',
  ])('is not there for the host of %s', async (origin) => {
    expect((await send(pathOf(record), record.method, bearer, origin)).status).toBe(403);
    expect((await send(pathOf(record), record.method, { ...bearer, host: new URL(origin).host })).status).toBe(403);
  });
});

describe.each(all.filter(([, record]) => record.method !== 'GET'))('%s', (_name, record) => {
  it('is not there for pages of other sites, whatever they hold', async () => {
    const [cookie = ''] = (await signIn()).split(';');
    for (const held of [{ cookie }, bearer]) {
      for (const site of ['cross-site', 'same-site', 'nonsense'])
        expect((await send(pathOf(record), record.method, { ...held, 'sec-fetch-site': site })).status).toBe(403);
      for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:4322', 'https://127.0.0.1:4321'])
        expect((await send(pathOf(record), record.method, { ...held, origin })).status).toBe(403);
    }
    expect((await send(pathOf(record), record.method, { cookie })).status).toBe(403);
  });
});

describe.each(all.filter(([, record]) => record.body !== undefined))('%s', (_name, record) => {
  it('takes no content type that a form could send', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json; charset=utf-16',
      'text/plain; application/json',
      '',
    ]) {
      const response = await send(pathOf(record), record.method, { ...bearer, 'if-match': '"1"', 'content-type': type });
      expect([type, response.status]).toEqual([type, 400]);
    }
  });
});

describe('every answer', () => {
  it.each(['/api/session', '/api/nothing', '/', '/api/openapi.json', '/api//session', '/api/docs'])(
    'of %s carries the headers that keep other sites out',
    async (path) => {
      const response = await send(path, 'GET', bearer);
      expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(response.headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );
});

describe('paths', () => {
  it('that nobody answers are 401 without a session and 404 with one', async () => {
    for (const path of ['/api', '/api/', '/api/nothing', '/api/pipelines/', '/api/docs/x', '/API/pipelines', '/%61pi/nothing']) {
      expect([path, (await send(path, 'GET')).status]).toEqual([path, 401]);
      expect([path, (await send(path, 'GET', bearer)).status]).toEqual([path, 404]);
    }
    expect((await send('/api/pipelines', 'HEAD')).status).toBe(401);
    expect((await send('/api/pipelines', 'OPTIONS')).status).toBe(401);
    expect((await send('/api/pipelines', 'PATCH', { 'sec-fetch-site': 'same-origin' })).status).toBe(401);
  });

  it('written oddly never get past the session', async () => {
    const pieces = [
      '/',
      '//',
      '/./',
      '/../',
      '%2F',
      '%2f',
      '%5C',
      '\\',
      ';',
      '%00',
      '%0a',
      '%09',
      '.',
      'API',
      'api',
      'pipelines',
      'runs',
      'session',
      'x',
      '%',
      '%E0%A4',
      '?',
      '#',
      'components',
    ];
    let seed = 20_261_123;
    const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 10_000; round++) {
      const path = `/api${Array.from({ length: 1 + random(6) }, () => pieces[random(pieces.length)]).join('')}`;
      const response = await send(path, 'GET');
      expect([path, response.status < 400]).toEqual([path, false]);
    }
  });
});

describe('the printed link', () => {
  it('signs in once, with a cookie that scripts and other sites don’t see', async () => {
    const token = test.loginTokens.issue();
    const open = () =>
      test.app.request(`${testOrigin}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: testOrigin },
        body: JSON.stringify({ token }),
      });
    const first = await open();
    expect(first.headers.get('set-cookie')).toMatch(/^weft_4321=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(first.headers.get('set-cookie')).not.toContain(token);
    expect((await open()).status).toBe(401);
  });

  it('can be asked for again by who can read the token file', async () => {
    const { path } = await test.client.call('createLink', {});
    const token = new URLSearchParams(path.slice(2)).get('token') ?? '';
    expect(test.loginTokens.redeem(token)).toBe(true);
  });

  it('is worth nothing after signing out', async () => {
    const [cookie = ''] = (await signIn()).split(';');
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect((await send('/api/session', 'GET', headers)).status).toBe(200);
    expect((await send('/api/session', 'DELETE', headers)).status).toBe(204);
    expect((await send('/api/session', 'GET', headers)).status).toBe(401);
  });
});
