import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rankMatches, type Searchable } from '../lib/rank-matches.ts';
import { useSounds } from '../lib/use-sounds.ts';
import { PickList, type PickRow } from './pick-list.tsx';

/** Something that can be picked. */
export type PickOption = Searchable & PickRow;

interface Props {
  readonly title: string;
  readonly options: readonly PickOption[];
  /** What to read where there is nothing to pick. */
  readonly empty: string;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

const shownAtMost = 60;

/** Asks for one of many, found by typing. What can't be picked stands last and says why. */
export function PickDialog(props: Props) {
  const { t } = useTranslation('ui');
  return (
    <Modal opened onClose={props.onClose} title={props.title} size={520} closeButtonProps={{ 'aria-label': t('pick.close') }}>
      <Pick {...props} />
    </Modal>
  );
}

function Pick({ title, options, empty, onPick }: Props) {
  const { t } = useTranslation('ui');
  const [search, setSearch] = useState('');
  const found = sortOpenFirst(rankMatches(options, search, (option) => option, useSounds(search, options)));
  const shown = found.slice(0, shownAtMost);
  return (
    <PickList
      label={title}
      placeholder={t('pick.search')}
      search={search}
      onSearch={setSearch}
      groups={[{ rows: shown }]}
      empty={options.length === 0 ? empty : t('pick.none')}
      more={found.length - shown.length}
      onPick={(option) => onPick(option.id)}
    />
  );
}

function sortOpenFirst(options: readonly PickOption[]): PickOption[] {
  return [...options.filter(({ refusal }) => !refusal), ...options.filter(({ refusal }) => refusal)];
}
