import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressPath, memberIndex } from './address-path.ts';
import { issuesFromZod, parseWith } from './from-zod.ts';
import { maxDepth } from './limits.ts';

const binding = z.union([z.strictObject({ from: z.string() }), z.strictObject({ uri: z.string() })]);
const code = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('git'), url: z.string() }),
  z.strictObject({ type: z.literal('oss'), uri: z.string() }),
]);
const schema = z.strictObject({
  nodes: z
    .array(z.strictObject({ id: z.string(), count: z.int().min(1).max(9).optional(), inputs: z.record(z.string(), binding).default({}) }))
    .default([]),
  kind: z.enum(['A', 'B']).optional(),
  code: code.optional(),
  name: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
});
const issues = (value: unknown) =>
  parseWith(schema, value).issues.map(({ code: problem, path, facts }) => [path.join('/'), problem, facts]);

describe('problems of shape', () => {
  it('address list members by id or name', () => {
    expect(issues({ nodes: [{ id: 'train', count: 0 }, { count: 1 }, { id: 'train', count: 10 }] })).toEqual([
      ['nodes/train/count', 'E_VALUE_SMALL', { min: 1 }],
      ['nodes/1/id', 'E_KEY_MISSING', { key: 'id' }],
      ['nodes/2/count', 'E_VALUE_LARGE', { max: 9 }],
    ]);
  });
  it('name an unknown key and the nearest known one', () => {
    expect(issues({ nodes: [{ id: 'a', cuont: 1 }], nods: 1 })).toEqual([
      ['nodes/a/cuont', 'E_UNKNOWN_KEY', { key: 'cuont', nearest: 'count' }],
      ['nods', 'E_UNKNOWN_KEY', { key: 'nods', nearest: 'nodes' }],
    ]);
    expect(issues({ code: { type: 'git', url: 'x', uri: 'y' } })).toEqual([['code/uri', 'E_UNKNOWN_KEY', { key: 'uri', nearest: 'url' }]]);
    expect(issues({ nodes: [{ id: 'a', inputs: { t: { fron: 'x' } } }] })[1]).toEqual([
      'nodes/a/inputs/t/fron',
      'E_UNKNOWN_KEY',
      { key: 'fron', nearest: 'from' },
    ]);
  });
  it('name types and choices', () => {
    expect(issues(null)).toEqual([['', 'E_VALUE_TYPE', { expected: 'map', found: 'null' }]]);
    expect(issues({ nodes: {}, kind: 'C', code: { type: 'svn' }, name: 'A' })).toEqual([
      ['nodes', 'E_VALUE_TYPE', { expected: 'list', found: 'map' }],
      ['kind', 'E_VALUE_UNKNOWN', { value: 'C', allowed: ['A', 'B'] }],
      ['code/type', 'E_VALUE_UNKNOWN', { value: 'svn', allowed: ['git', 'oss'] }],
      ['name', 'E_VALUE_FORMAT', { value: 'A', format: '/^[a-z]+$/' }],
    ]);
    expect(issues({ code: {} })).toEqual([['code/type', 'E_KEY_MISSING', { key: 'type' }]]);
    expect(issues({ nodes: [{ id: 'a', count: Infinity }] })).toEqual([
      ['nodes/a/count', 'E_VALUE_TYPE', { expected: 'number', found: 'Infinity' }],
    ]);
    expect(issues({ nodes: [{ id: 'a', inputs: { t: 3 } }] })).toEqual([
      ['nodes/a/inputs/t', 'E_VALUE_TYPE', { expected: 'map', found: 'number' }],
    ]);
  });
  it('can be had from an error alone', () => {
    const value = { kind: 1n };
    const { error } = schema.safeParse(value);
    expect(error && issuesFromZod(error, value, ['spec'])).toMatchObject([
      { path: ['spec', 'kind'], code: 'E_VALUE_UNKNOWN', facts: { value: '1' } },
    ]);
  });
});

describe('limits', () => {
  it('refuse what is nested too deep, or in itself', () => {
    let deep: unknown = 1;
    for (let level = 0; level <= maxDepth; level++) deep = [deep];
    const loop: unknown[] = [];
    loop.push(loop);
    expect(issues(deep)).toEqual([['', 'E_FILE_DEEP', { limit: maxDepth }]]);
    expect(issues(loop)).toEqual([['', 'E_FILE_DEEP', { limit: maxDepth }]]);
  });
  it('refuse keys that reach into prototypes', () => {
    expect(issues(JSON.parse('{"nodes": [{"id": "a", "inputs": {"__proto__": {"from": "x"}}}]}'))).toEqual([
      ['nodes/0/inputs', 'E_KEY_FORBIDDEN', { key: '__proto__' }],
    ]);
    expect(parseWith(schema, JSON.parse('{"nodes": [{"id": "a", "inputs": {"constructor": {"from": "x"}}}]}')).ok).toBe(true);
  });
});

it('finds a list member again by its address', () => {
  const list = [{ id: 'a' }, { name: 'b' }, 3, { id: 'a' }];
  const value = { list };
  for (const index of list.keys()) expect(memberIndex(list, addressPath(value, ['list', index])[1] ?? '')).toBe(index);
  expect(memberIndex(list, 'c')).toBeUndefined();
  expect(memberIndex(list, 9)).toBeUndefined();
});
