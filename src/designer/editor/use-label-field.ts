import { useTranslation } from 'react-i18next';
import type { IssuePath } from '#domain/issue/issue.ts';
import { useLanguage } from '../lib/i18n.ts';
import { labelField } from './differences/describe-field.ts';
import type { ItemRef } from './differences/words.ts';
import { useEditorStore } from './editor-provider.tsx';

/** Gives what a field of an item is called in forms now; the path begins in the item. */
export function useLabelField(): (item: ItemRef, path: IssuePath) => string {
  const store = useEditorStore();
  const { t } = useTranslation('editor');
  const { t: tForms } = useTranslation('forms');
  const language = useLanguage();
  return (item, path) => {
    const { document, components, machineTypes } = store.getState();
    return labelField(item, path, { documents: [document], components, machineTypes, language, t, tForms });
  };
}
