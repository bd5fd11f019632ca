import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rankMatches, type Searchable } from '../lib/rank-matches.ts';
import { useSounds } from '../lib/use-sounds.ts';
import './pick-dialog.css';

/** Something that can be picked. */
export interface PickOption extends Searchable {
  readonly id: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  /** Why it can't be picked; asked for only where it is shown. */
  readonly refusal?: () => string;
}

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
  const listId = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = sortOpenFirst(rankMatches(options, search, (option) => option, useSounds(search, options)));
  const shown = found.slice(0, shownAtMost);
  const pick = (option: PickOption | undefined) => {
    if (option && !option.refusal) onPick(option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((known) => Math.min(shown.length - 1, Math.max(0, known + step)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        ref={takeFocus}
        data-autofocus
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={14} aria-hidden />}
        placeholder={t('pick.search')}
        aria-label={title}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={shown[at] ? `${listId}-${at}` : undefined}
      />
      <div
        className="weft-pick-list"
        role="listbox"
        id={listId}
        aria-label={title}
        tabIndex={-1}
        onClick={({ target }) => pick(shown[indexOf(target)])}
        onKeyDown={onKeyDown}
      >
        {shown.map((option, index) => (
          <Option key={option.id} option={option} id={`${listId}-${index}`} index={index} isActive={index === at} />
        ))}
      </div>
      {found.length === 0 && <p className="weft-pick-note">{options.length === 0 ? empty : t('pick.none')}</p>}
      {found.length > shown.length && <p className="weft-pick-note">{t('pick.more', { count: found.length - shown.length })}</p>}
    </>
  );
}

/** As soon as it is there: what is typed right after the shortcut is the search. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

function sortOpenFirst(options: readonly PickOption[]): PickOption[] {
  return [...options.filter(({ refusal }) => !refusal), ...options.filter(({ refusal }) => refusal)];
}

function indexOf(target: EventTarget): number {
  const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(option?.dataset['index'] ?? -1);
}

interface OptionProps {
  readonly option: PickOption;
  readonly id: string;
  readonly index: number;
  readonly isActive: boolean;
}

function Option({ option: { name, detail, icon, refusal }, id, index, isActive }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal !== undefined}
      tabIndex={-1}
      className="weft-pick-option"
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' });
      }}
      data-index={index}
    >
      {icon}
      <span className="weft-pick-name">
        <span>{name}</span>
        {detail !== undefined && <span className="weft-pick-detail">{detail}</span>}
        {refusal && <span className="weft-pick-refusal">{refusal()}</span>}
      </span>
    </div>
  );
}
