import type { IssuePath } from '#domain/issue/issue.ts';
import { useEditor, useEditorStore } from './editor-provider.tsx';
import { refusedAt } from './refused-texts.ts';

/** What the fields of one thing (e.g. `['nodes', 'train', 'tuning']`) refused, by their names, and what keeps it. */
export function useRefusedTexts(of: IssuePath) {
  const store = useEditorStore();
  const texts = useEditor((state) => state.refusedTexts);
  return {
    textOf: (field: string): string | undefined => refusedAt(texts, [...of, field]),
    keep: (field: string, text: string | null): void => store.getState().refuse([...of, field], text),
  };
}
