import { useTranslation } from 'react-i18next';
import type { ChangedItem } from './changed-items.ts';

/** So many items are named; more are counted. */
const mostNamed = 2;

/** Says which items a step is about: by name where they are few; null where none has a name. */
export function useDescribeChanged(): (items: readonly ChangedItem[]) => string | null {
  const { t } = useTranslation('editor');
  return (items) => {
    const names = items.map(({ name }) => name).filter((name) => name !== '');
    if (names.length === 0) return null;
    return names.length <= mostNamed ? names.join(t('changed.between')) : t('changed.items', { count: names.length });
  };
}
