import { useCallback } from 'react';
import type { Issue } from '#domain/issue/issue.ts';
import { useLanguage } from '../lib/i18n.ts';
import { useEditorStore } from './editor-provider.tsx';
import { nameIssue } from './name-issue.ts';

/** Gives an issue with what it names as it is called on cards and in forms now. */
export function useNameIssue(): <I extends Pick<Issue, 'path' | 'facts'>>(issue: I) => I {
  const store = useEditorStore();
  const language = useLanguage();
  return useCallback((issue) => nameIssue(issue, store.getState(), language), [store, language]);
}
