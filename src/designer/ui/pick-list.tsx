import { Kbd, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewest } from '../lib/use-newest.ts';
import './pick-list.css';

/** One line that can be picked. */
export interface PickRow {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  /** The keys that pick it without the list; none where there are none. */
  readonly keys?: string;
  /** Why it can't be picked; asked for only where it is shown. */
  readonly refusal?: (() => string) | undefined;
}

/** Lines under one heading. */
export interface PickGroup<Row extends PickRow> {
  /** None where all lines are of one kind. */
  readonly heading?: string;
  readonly rows: readonly Row[];
}

interface Props<Row extends PickRow> {
  readonly label: string;
  readonly placeholder: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** What answers the search. */
  readonly groups: readonly PickGroup<Row>[];
  /** What to read where nothing does. */
  readonly empty: string;
  /** How many answers are not shown. */
  readonly more?: number;
  readonly onPick: (row: Row) => void;
}

/**
 * A search and what answers it: typing finds, arrow keys go through the lines, Enter picks one that can be. Where nothing answers
 * yet, Enter holds for what comes.
 */
export function PickList<Row extends PickRow>({ search, onSearch, groups, onPick, ...props }: Props<Row>) {
  const listId = useId();
  const [at, setAt] = useState(0);
  /** Whether Enter was pressed last, and there was nothing yet to pick. */
  const [isAsked, setAsked] = useState(false);
  const rows = groups.flatMap((group) => group.rows);
  const active = Math.min(at, rows.length - 1);
  const pick = (row: Row | undefined) => {
    setAsked(row === undefined && search.trim() !== '');
    if (row && !row.refusal) onPick(row);
  };
  const pickFirst = useNewest(() => pick(rows[0]));
  const isDue = isAsked && rows.length > 0;
  useEffect(() => {
    if (isDue) pickFirst()();
  }, [isDue, pickFirst]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt(rows.length === 0 ? 0 : (active + step + rows.length) % rows.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(rows[active]);
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
          onSearch(event.currentTarget.value);
          setAt(0);
          setAsked(false);
        }}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={14} aria-hidden />}
        placeholder={props.placeholder}
        aria-label={props.label}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={rows[active] ? `${listId}-${active}` : undefined}
      />
      <div
        className="weft-pick-list"
        role="listbox"
        id={listId}
        aria-label={props.label}
        tabIndex={-1}
        onClick={({ target }) => {
          const clicked = rows[indexOf(target)];
          if (clicked) pick(clicked);
        }}
        onKeyDown={onKeyDown}
      >
        <Groups groups={groups} active={active} listId={listId} />
      </div>
      <Found count={rows.length} empty={props.empty} more={props.more ?? 0} />
    </>
  );
}

/** As soon as it is there: what is typed right after the shortcut is the search. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

function indexOf(target: EventTarget): number {
  const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(option?.dataset['index'] ?? -1);
}

interface GroupsProps {
  readonly groups: readonly PickGroup<PickRow>[];
  readonly active: number;
  readonly listId: string;
}

function Groups({ groups, active, listId }: GroupsProps) {
  return groups.map(({ heading, rows }, place) => {
    const before = groups.slice(0, place).reduce((count, group) => count + group.rows.length, 0);
    const options = rows.map((row, index) => (
      <Option key={row.id} row={row} id={`${listId}-${before + index}`} index={before + index} isActive={before + index === active} />
    ));
    if (heading === undefined) return options;
    return (
      <div key={heading} role="group" aria-label={heading}>
        <div className="weft-pick-heading" aria-hidden>
          {heading}
        </div>
        {options}
      </div>
    );
  });
}

/** Says how much there is, also to whoever doesn't see it. */
function Found({ count, empty, more }: { readonly count: number; readonly empty: string; readonly more: number }) {
  const { t } = useTranslation('ui');
  return (
    <div role="status">
      {count === 0 ? (
        <p className="weft-pick-note">{empty}</p>
      ) : (
        <VisuallyHidden>{t('pick.found', { count: count + more })}</VisuallyHidden>
      )}
      {more > 0 && <p className="weft-pick-note">{t('pick.more', { count: more })}</p>}
    </div>
  );
}

interface OptionProps {
  readonly row: PickRow;
  readonly id: string;
  readonly index: number;
  readonly isActive: boolean;
}

function Option({ row: { name, detail, icon, keys = '', refusal }, id, index, isActive }: OptionProps) {
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
      {keys !== '' && <Kbd size="xs">{keys}</Kbd>}
    </div>
  );
}
