import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Route } from '#contract/route.ts';
import { routes } from '#contract/routes.ts';
import { copyComponent, createTestApp, testBearer, testOrigin, twoNodes } from './test-app.ts';

const withBody = Object.values<Route>(routes).filter((record) => record.body?.kind === 'json' && record.policy !== 'public');

/** Bodies that are nearly right: a real one with something in it replaced, and anything at all. */
const good = [
  { definition: copyComponent() },
  { document: twoNodes(), saveId: 's' },
  { pipelineId: 'p', revision: 1, key: 'k', selection: { only: 'a' } },
  { files: [{ path: 'a.py', base64: 'AAAA' }] },
  { refs: ['a@1.0.0'] },
  { definition: copyComponent(), saveId: 's', basedOn: 'copy@1.0.0', imported: true },
  { inputs: { in: 'dataset:a.csv' }, parameters: { rows: '1' }, key: 'k' },
  { reason: 'old' },
];
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '\uD800',
    '\u0000',
    1e308,
    -1,
    2 ** 53,
    '__proto__',
    'constructor',
    '',
    'x'.repeat(10_000),
    [],
    {},
    null,
    { from: 'a.out' },
    '${x}',
    [[[]]],
  ),
);
/** Every place in a value, as a path. */
const places = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))]
    : [path];
function replaceAt(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? replaceAt(item, rest, by) : item));
  return Object.fromEntries(Object.entries(Object(value)).map(([name, item]) => [name, name === key ? replaceAt(item, rest, by) : item]));
}
const nearly = fc.tuple(fc.constantFrom(...good), fc.nat(), odd).map(([body, at, by]) => {
  const all = places(body);
  return JSON.stringify(replaceAt(body, all[at % all.length] ?? [], by));
});
const anything = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '{',
    '[',
    '{"__proto__":{"policy":"public"}}',
    '{"document":1e999}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    '{"a":"\\ud800"}',
    '\uFEFF{}',
  ),
);
const bodies = fc.oneof({ weight: 3, arbitrary: nearly }, { weight: 1, arbitrary: anything });

it('2,000 odd bodies are refused with a code, and none of them is stored', async () => {
  const test = createTestApp();
  const statuses = new Map<number, number>();
  const check = async (record: Route, body: string) => {
    const before = await test.services.storage.latestChange();
    const response = await test.app.request(testOrigin + record.path.replaceAll(/:\w+/g, 'x'), {
      method: record.method,
      headers: { authorization: `Bearer ${testBearer}`, 'content-type': 'application/json', 'if-match': '"1"' },
      body,
    });
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    expect([response.status < 500, test.logged]).toEqual([true, []]);
    if (response.status < 400) return;
    expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^E_/), title: expect.any(String) });
    expect(await test.services.storage.latestChange()).toBe(before);
  };
  await fc.assert(fc.asyncProperty(fc.constantFrom(...withBody), bodies, check), { numRuns: 2000 });
  expect(statuses.get(400) ?? 0).toBeGreaterThan(1000);
  await test.stop();
}, 120_000);

it('odd queries, parameters and headers are refused with a code', async () => {
  const test = createTestApp();
  const records = Object.values<Route>(routes).filter((record) => record.method === 'GET' && record.reply.kind !== 'events');
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom('-1', '1e9', 'NaN', '0x1', '__proto__', 'constructor', '9'.repeat(40)),
  );
  const check = async (record: Route, values: string[], query: [string, string][]) => {
    let next = 0;
    const path = record.path.replaceAll(/:\w+/g, () => encodeURIComponent(values[next++] ?? 'x'));
    const response = await test.app.request(`${testOrigin}${path}?${new URLSearchParams(query).toString()}`, {
      headers: { authorization: `Bearer ${testBearer}` },
    });
    expect([response.status < 500, test.logged]).toEqual([true, []]);
    await response.body?.cancel();
  };
  const names = fc.constantFrom('offset', 'limit', 'replica', 'path', 'after', 'before', 'state', 'only', 'unknown', '__proto__');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...records),
      fc.array(word, { maxLength: 3 }),
      fc.array(fc.tuple(names, word), { maxLength: 3 }),
      check,
    ),
    { numRuns: 1000 },
  );
  await test.stop();
}, 120_000);

it('bodies beyond the limit are refused before they are read', async () => {
  const test = createTestApp();
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    test.app.request(`${testOrigin}/api/pipelines`, {
      method: 'POST',
      headers: { authorization: `Bearer ${testBearer}`, 'content-type': 'application/json', ...headers },
      body,
    });
  const large = JSON.stringify({ document: twoNodes('x'.repeat(6 * 1024 * 1024)), saveId: 's' });
  expect((await send(large)).status).toBe(413);
  expect((await send('{}', { 'content-length': String(2 ** 40) })).status).toBe(413);
  expect((await test.client.call('listPipelines')).items).toEqual([]);
  await test.stop();
});
