import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerFile, answerPage, type Build, forgetOthers, keepBuild } from './kept-build.ts';

const files = ['/schema/pipeline.schema.json', '/schema/run-plan.schema.json'];
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
let build: Build;

const forgetAll = async () => {
  for (const name of await caches.keys()) await caches.delete(name);
};
beforeEach(async () => {
  await forgetAll();
  build = {
    entry: '/assets/index-new.js',
    page: { path: '/schema/component.schema.json', text: await (await fetch('/schema/component.schema.json')).text() },
    files,
  };
});
afterEach(forgetAll);

const pathOf = ({ url }: { readonly url: string }) => new URL(url).pathname;

it('answers with the server’s page as long as the server is there', async () => {
  await keepBuild(build);
  const answered = await answerPage(build, async () => new Response('the newest'));
  expect(await answered.text()).toBe('the newest');
  expect((await answerPage(build, async () => new Response('', { status: 404 }))).status).toBe(404);
});

it('answers with the kept page where the server, or the one behind a gateway, can’t be reached', async () => {
  await keepBuild(build);
  expect(await (await answerPage(build, unreachable)).text()).toBe(build.page.text);
  const answered = await answerPage(build, async () => new Response('Bad gateway', { status: 502 }));
  expect(await answered.text()).toBe(build.page.text);
});

it('answers with kept files without a server, and asks it for others', async () => {
  await keepBuild(build);
  const [kept = ''] = files;
  const direct = await (await fetch(kept)).text();
  expect(await (await answerFile(new Request(kept))).text()).toBe(direct);
  expect(pathOf(await answerFile(new Request('/schema/component.schema.json')))).toBe('/schema/component.schema.json');
});

it('keeps nothing of a build whose page the server does not have any more', async () => {
  await expect(keepBuild({ ...build, page: { ...build.page, text: `${build.page.text}<!-- older -->` } })).rejects.toThrow(/another build/);
  expect(await caches.keys()).toEqual([]);
  await expect(answerPage(build, unreachable)).rejects.toThrow('Failed to fetch');
});

it('uses no page of a build of which a file is missing', async () => {
  await expect(keepBuild({ ...build, files: [...files, 'http://127.0.0.1:1/assets/gone.js'] })).rejects.toThrow(TypeError);
  await expect(answerPage(build, unreachable)).rejects.toThrow('Failed to fetch');
  expect(await caches.match('/schema/pipeline.schema.json')).toBeUndefined();
});

it('forgets other builds, but for those that an open page runs, and nothing that others keep', async () => {
  const [open, closed] = ['/assets/index-open.js', '/assets/index-closed.js'];
  for (const entry of [open, closed, build.entry]) await keepBuild({ ...build, entry });
  await caches.open('of somebody else');
  await forgetOthers(build, new Set([open, 'weft-pipeline-1']));
  expect((await caches.keys()).sort()).toEqual(['of somebody else', `weft ${build.entry}`, `weft ${open}`]);
  await forgetOthers(build, new Set());
  expect((await caches.keys()).sort()).toEqual(['of somebody else', `weft ${build.entry}`]);
});
