import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorPhrases } from '../../forms/code/editor-problems.ts';

/** The words of a code editor that lists problems, in the reader's language. */
export function useEditorPhrases(): EditorPhrases {
  const { t } = useTranslation('wizard');
  return useMemo(() => ({ Diagnostics: t('problems'), 'No diagnostics': t('noProblems'), close: t('editor.close') }), [t]);
}
