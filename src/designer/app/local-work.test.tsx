import { expect, it } from 'vitest';
import { draftPlace } from './local-work.ts';

const draft = (name: string) => ({ unsaved: { revision: 1, saveId: null, document: { metadata: { name } } }, text: null });

it('a draft that was kept in a hurry as the page went away is newer than what was kept by and by, and is taken over once', async () => {
  const id = crypto.randomUUID();
  draftPlace.local.replace(id, draft('before'));
  await draftPlace.local.flush();
  draftPlace.keepNow(id, draft('last'));
  expect(await draftPlace.read(id)).toEqual(draft('last'));
  expect(await draftPlace.local.read(id)).toEqual(draft('last'));
  draftPlace.local.replace(id, draft('later'));
  expect(await draftPlace.read(id)).toEqual(draft('later'));
});

it('what an earlier Weft kept is taken over', async () => {
  const id = crypto.randomUUID();
  localStorage.setItem(`weft.component-draft.${id}`, JSON.stringify(draft('old').unsaved));
  localStorage.setItem(`weft.component-text.${id}`, 'metadata: [');
  expect(await draftPlace.read(id)).toEqual({ ...draft('old'), text: 'metadata: [' });
  expect(await draftPlace.local.read(id)).toEqual({ ...draft('old'), text: 'metadata: [' });
  expect(localStorage.getItem(`weft.component-draft.${id}`)).toBeNull();
});
