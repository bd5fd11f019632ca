import { CloseButton, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferActions } from '../../lib/actions.tsx';
import { useLatestComponents } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PanelLoading } from '../../ui/panel-loading.tsx';
import { PaletteGroupView } from './palette-group.tsx';
import { toTree } from './to-tree.ts';
import { useAddComponent } from './use-add-component.ts';
import './palette.css';

/** What a pipeline can be built of: by category, searched, dragged onto the canvas or added by click or Enter. */
export function PalettePanel() {
  const { t } = useTranslation('palette');
  const language = useLanguage();
  const { components, isPending, error } = useLatestComponents();
  const [search, setSearch] = useState('');
  const [folded, setFolded] = useLocalStorage<string[]>({ key: 'weft.palette.folded', defaultValue: [], getInitialValueInEffect: false });
  const input = useRef<HTMLInputElement>(null);
  const add = useAddComponent();
  useOfferActions([{ id: 'palette.search', group: t('group'), label: t('search'), shortcut: '/', run: () => input.current?.focus() }]);
  if (error) return <ErrorNote error={error} />;
  if (isPending) return <PanelLoading />;
  const groups = toTree(components, search, language, t('other'));
  const toggle = (name: string) => setFolded((known) => (known.includes(name) ? known.filter((one) => one !== name) : [...known, name]));
  return (
    <div className="weft-palette" onKeyDown={moveFocus} role="presentation">
      <TextInput
        ref={input}
        className="weft-palette-search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSearch('');
        }}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={search !== '' && <CloseButton size="xs" aria-label={t('clear')} onClick={() => setSearch('')} />}
        placeholder={t('search')}
        aria-label={t('search')}
      />
      <div className="weft-palette-tree">
        {groups.map((group) => (
          <PaletteGroupView key={group.name} group={group} folded={search === '' ? folded : []} path="" onToggle={toggle} onAdd={add} />
        ))}
        {groups.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      </div>
    </div>
  );
}

/** Up and down go from one component to the next, also from the search field. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .weft-palette-item')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  event.preventDefault();
  event.stopPropagation();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}
