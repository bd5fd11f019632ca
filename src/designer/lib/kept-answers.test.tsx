import { expect, it } from 'vitest';
import { z } from 'zod';
import { RequestError } from '#contract/request-error.ts';
import { createKeptAnswers } from './kept-answers.ts';

const noAnswer = () => Promise.reject(new RequestError(null, null));
const refused = (status: number) => () =>
  Promise.reject(
    new RequestError(
      { type: 'about:blank', title: 'refused', status, code: 'E_SESSION_REQUIRED', facts: {}, issues: [], retryable: false },
      status,
    ),
  );
const sessionSchema = z.object({ user: z.string() });
const list = z.array(z.string());
const part = z.object({ ref: z.string(), text: z.string() });
const partsOf = (...names: string[]) => ({ names, nameOf: ({ ref }: { readonly ref: string }) => ref, schema: part });

/** Each page that is loaded has an object of its own, on one database. */
function createPages() {
  const name = `weft-answers-${crypto.randomUUID()}`;
  return () => createKeptAnswers(name);
}

/** Everything asked for before is kept once anything is read. */
async function untilKept(answers: ReturnType<typeof createKeptAnswers>) {
  await answers.answer('nothing', list, noAnswer).catch(() => undefined);
}

it('gives the server’s answer while it answers, and its last one in a page that is loaded without it', async () => {
  const load = createPages();
  const first = load();
  expect(await first.answer('pipelines', list, async () => ['penguins'])).toEqual(['penguins']);
  expect(await first.answer('pipelines', list, async () => ['penguins', 'flights'])).toEqual(['penguins', 'flights']);
  await untilKept(first);
  expect(await load().answer('pipelines', list, noAnswer)).toEqual(['penguins', 'flights']);
});

it('keeps the parts of a list once, for every list that has them', async () => {
  const load = createPages();
  const parts = ['a@1', 'b@1', 'c@1'].map((ref) => ({ ref, text: `the text of ${ref}` }));
  const first = load();
  await first.answerParts(partsOf('a@1', 'b@1', 'c@1'), async () => parts);
  await untilKept(first);
  const second = load();
  expect(await second.answerParts(partsOf('c@1', 'a@1'), noAnswer)).toEqual([parts[2], parts[0]]);
  await expect(second.answerParts(partsOf('a@1', 'd@1'), noAnswer)).rejects.toMatchObject({ code: 'E_UNAVAILABLE' });
});

it('says what the server refuses, however much is kept', async () => {
  const load = createPages();
  const first = load();
  await first.answer('pipelines', list, async () => ['penguins']);
  await untilKept(first);
  await expect(load().answer('pipelines', list, refused(404))).rejects.toMatchObject({ status: 404 });
});

it('takes what an older or newer Weft kept in another form for nothing', async () => {
  const load = createPages();
  const first = load();
  await first.answer('pipelines', z.array(z.number()), async () => [1]);
  await untilKept(first);
  await expect(load().answer('pipelines', list, noAnswer)).rejects.toMatchObject({ code: 'E_UNAVAILABLE' });
});

it('knows who was signed in last, and nobody where nobody ever was', async () => {
  const load = createPages();
  await expect(load().session(sessionSchema, noAnswer)).rejects.toMatchObject({ code: 'E_UNAVAILABLE' });
  const first = load();
  await first.session(sessionSchema, async () => ({ user: 'ada' }));
  await untilKept(first);
  expect(await load().session(sessionSchema, noAnswer)).toEqual({ user: 'ada' });
});

it('forgets everything, also what is not kept yet, when the server says that nobody is signed in', async () => {
  const load = createPages();
  const first = load();
  await first.session(sessionSchema, async () => ({ user: 'ada' }));
  await first.answer('pipelines', list, async () => ['penguins']);
  await untilKept(first);
  await first.answer('components', list, async () => ['sql']);
  await expect(first.session(sessionSchema, refused(401))).rejects.toMatchObject({ status: 401 });
  for (const page of [first, load()]) {
    await expect(page.session(sessionSchema, noAnswer)).rejects.toMatchObject({ code: 'E_UNAVAILABLE' });
    for (const name of ['pipelines', 'components'])
      await expect(page.answer(name, list, noAnswer)).rejects.toMatchObject({ code: 'E_UNAVAILABLE' });
  }
});

it('shows nothing that was kept for one person to another', async () => {
  const load = createPages();
  const first = load();
  await first.session(sessionSchema, async () => ({ user: 'ada' }));
  await first.answer('pipelines', list, async () => ['of ada']);
  await untilKept(first);
  const second = load();
  await second.session(sessionSchema, async () => ({ user: 'grace' }));
  await expect(second.answer('pipelines', list, noAnswer)).rejects.toMatchObject({ code: 'E_UNAVAILABLE' });
  expect(await second.session(sessionSchema, noAnswer)).toEqual({ user: 'grace' });
});
