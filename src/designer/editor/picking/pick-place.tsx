import { IconStack2, IconTopologyStar3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { findItem } from '#domain/pipeline/item-index.ts';
import { insideOf, wayOut } from '#domain/pipeline/within.ts';
import { formatList } from '../../lib/format-list.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { PickDialog } from '../../ui/pick-dialog.tsx';
import { useEditorStore } from '../editor-provider.tsx';
import { itemNameOf } from '../node-text.ts';

const outside = '.';

/** Asks which sub-pipeline the items go to, or out of all of them; none goes into itself. */
export function PickPlace({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  const store = useEditorStore();
  const state = store.getState();
  const moved = insideOf(state.document, ids);
  const places = (state.document.subPipelines ?? []).filter(({ id }) => !moved.has(id));
  const pick = (id: string) => {
    onClose();
    store.getState().edit({ type: 'within', ids, within: id === outside ? null : id }, 'place');
    store.getState().show(ids);
  };
  const wayOf = (id: string) => {
    const around = wayOut(state.document, findItem(state.document.subPipelines, id) ?? {});
    return around.toReversed().map((one) => itemNameOf(state, one, language));
  };
  return (
    <PickDialog
      title={t('pick.place', {
        name: formatList(
          ids.map((id) => itemNameOf(state, id, language)),
          language,
        ),
      })}
      empty={t('pick.noPlace')}
      options={[
        { id: outside, name: t('pick.outside'), icon: <IconTopologyStar3 size={16} aria-hidden /> },
        ...places.map(({ id, label }) => ({ id, name: label, detail: wayOf(id).join(' › '), icon: <IconStack2 size={16} aria-hidden /> })),
      ]}
      onPick={pick}
      onClose={onClose}
    />
  );
}
