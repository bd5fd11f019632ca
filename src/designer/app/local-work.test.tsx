import { expect, it } from 'vitest';
import { freshWork } from '../editor/local-work.ts';
import { draftPlace, forgetWorkNow, keepWorkNow, localWork, readLocalWork } from './local-work.ts';

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

it('the work of a pipeline that was kept in a hurry is taken over once; where the page came back it is forgotten', async () => {
  const id = crypto.randomUUID();
  const work = (name: string) => freshWork({ revision: 1, document: { metadata: { name }, variables: [], nodes: [] } });
  localWork.replace(id, work('before'));
  await localWork.flush();
  keepWorkNow(id, work('last'));
  forgetWorkNow(id);
  expect(await readLocalWork(id)).toMatchObject({ document: { metadata: { name: 'before' } } });
  keepWorkNow(id, work('last'));
  expect(await readLocalWork(id)).toMatchObject({ document: { metadata: { name: 'last' } } });
  localWork.replace(id, work('later'));
  expect(await readLocalWork(id)).toMatchObject({ document: { metadata: { name: 'later' } } });
});
