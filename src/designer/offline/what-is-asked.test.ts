import { expect, it } from 'vitest';
import { whatIsAsked } from './what-is-asked.ts';

const origin = 'http://127.0.0.1:8787';
const asked = (path: string, more: { method?: string; mode?: RequestMode } = {}) =>
  whatIsAsked({ method: 'GET', mode: 'cors', url: new URL(path, origin).href, ...more }, origin);

it('takes every address of the designer for its page', () => {
  for (const path of ['/', '/pipelines', '/pipelines/0123?node=a.b&panel=logs', '/components/read-table', '/nothing/there'])
    expect([path, asked(path, { mode: 'navigate' })]).toEqual([path, 'page']);
});

it('takes what has a hash in its name for a file, however it is asked for', () => {
  for (const mode of ['cors', 'no-cors', 'navigate'] as const) expect(asked('/assets/index-BspA0_GT.js', { mode })).toBe('file');
});

it('leaves the interface, its streams, downloads and documentation alone', () => {
  for (const path of ['/api', '/api/session', '/api/events', '/API/docs', '/api/runs/1/artifacts/2/table.csv'])
    for (const mode of ['cors', 'navigate'] as const) expect([path, mode, asked(path, { mode })]).toEqual([path, mode, null]);
});

it('leaves other files, other methods and other sites alone', () => {
  expect(asked('/favicon.svg')).toBeNull();
  expect(asked('/sw.js')).toBeNull();
  expect(asked('/mockServiceWorker.js')).toBeNull();
  expect(asked('/schema/pipeline.json', { mode: 'navigate' })).toBeNull();
  expect(asked('/pipelines')).toBeNull();
  expect(asked('/pipelines', { mode: 'navigate', method: 'POST' })).toBeNull();
  expect(asked('/assets/a.js', { method: 'HEAD' })).toBeNull();
  expect(asked('http://127.0.0.1:8788/pipelines', { mode: 'navigate' })).toBeNull();
});
