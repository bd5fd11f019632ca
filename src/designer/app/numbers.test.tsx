import i18next from 'i18next';
import { afterEach, expect, it } from 'vitest';
import { setLanguage, startTexts } from '../lib/i18n.ts';
import { texts } from './texts.ts';

afterEach(() => localStorage.clear());

it('writes what is counted as the reader writes numbers, and what is numbered as a name', async () => {
  localStorage.setItem('weft.language', 'en');
  await startTexts(texts);
  expect(i18next.t('nodes', { ns: 'inspector', count: 10_000 })).toBe('10,000 nodes');
  expect(i18next.t('nodes', { ns: 'inspector', count: 1 })).toBe('1 node');
  expect(i18next.t('counts', { ns: 'run-control', done: 999, total: 1234 })).toBe('999/1,234');
  expect(i18next.t('revision', { ns: 'versions', revision: 1234 })).toBe('Revision 1234');
  setLanguage('zh');
  await expect.poll(() => i18next.t('nodes', { ns: 'inspector', count: 10_000 })).toBe('10,000 个节点');
});
