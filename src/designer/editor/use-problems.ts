import { useMemo } from 'react';
import type { Issue } from '#domain/issue/issue.ts';
import { useEditor } from './editor-provider.tsx';
import { refusedIssues } from './refused-issues.ts';

/** What is wrong with the pipeline and with what its fields refuse to take. */
export function useProblems(): readonly Issue[] {
  const issues = useEditor((state) => state.issues);
  const refused = useRefusedIssues();
  return useMemo(() => (refused.length === 0 ? issues : [...issues, ...refused]), [issues, refused]);
}

const none: readonly Issue[] = [];

/** What is wrong with what fields refuse to take, which is no part of the pipeline. */
export function useRefusedIssues(): readonly Issue[] {
  const texts = useEditor((state) => state.refusedTexts);
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  return useMemo(() => (texts.length === 0 ? none : refusedIssues(texts, document, components)), [texts, document, components]);
}
