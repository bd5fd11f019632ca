import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import { useAddComponent } from '../../editor/use-add-component.ts';
import { useUsableComponents } from '../../lib/api.ts';
import { toSearchable } from '../../lib/component-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { usePanelFocus } from '../../lib/panel-focus.ts';
import { usePersonal, usePersonalStore } from '../../lib/personal.ts';
import { rankMatches } from '../../lib/rank-matches.ts';
import { useAnnounceAtRest } from '../../lib/use-announce-at-rest.ts';
import { useSounds } from '../../lib/use-sounds.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotRead } from '../../ui/not-read.tsx';
import type { TreeHandle } from '../../ui/tree/tree-view.tsx';
import { PaletteTree } from './palette-tree.tsx';
import { type PaletteEntry, type PaletteItem, toItem, toPalette } from './to-palette.ts';
import './palette.css';

/** What a pipeline can be built of: by category, searched, dragged onto the canvas or added by click or Enter. */
export function PalettePanel() {
  const { t } = useTranslation('palette');
  const { components, isPending, error } = useUsableComponents();
  const [search, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const tree = useRef<TreeHandle>(null);
  const recents = useSettledRecents();
  const setSearch = (next: string) => {
    setText(next);
    if (next === '') recents.settle();
  };
  const entries = useEntries(components, search, recents.names);
  const add = useAddComponent();
  const editor = useEditorStore();
  useAnnounceAtRest(search.trim() === '' ? '' : t('found', { count: entries.length }));
  usePanelFocus('palette', () => input.current?.focus(), !isPending);
  if (isPending || error) return <NotRead query={{ error }} />;
  const addItem = ({ definition }: PaletteItem) => add(definition);
  const leaveOrClear = () => {
    if (search !== '') return setSearch('');
    const { canvas, selection } = editor.getState();
    canvas?.focus(selection.nodes[0] ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = entries;
    if (event.key === 'Escape') leaveOrClear();
    else if (event.key === 'ArrowDown') tree.current?.focus(first?.id);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && first?.kind === 'item') addItem(first);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="weft-palette">
      <TextInput
        ref={input}
        className="weft-palette-search"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={search !== '' && <CloseButton size="xs" aria-label={t('clear')} onClick={() => setSearch('')} />}
        placeholder={t('search')}
        aria-label={t('search')}
      />
      <div className="weft-palette-body">
        {entries.length > 0 ? (
          <PaletteTree entries={entries} onAdd={addItem} tree={tree} />
        ) : (
          <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
        )}
      </div>
    </div>
  );
}

/** The sections, or while something is typed what answers it, best first. */
function useEntries(versions: readonly ComponentVersion[], search: string, recents: readonly string[]): readonly PaletteEntry[] {
  const { t } = useTranslation('palette');
  const language = useLanguage();
  const [favourites] = usePersonal('favourites');
  const sounds = useSounds(
    search,
    versions.map(({ definition }) => toSearchable(definition, language)),
  );
  if (search.trim() !== '') {
    const found = rankMatches(versions, search, ({ definition }) => toSearchable(definition, language), sounds);
    return found.map((version) => toItem(version, 'found', language));
  }
  const texts = { favourites: t('favourites'), recents: t('recents'), custom: t('custom'), builtIn: t('builtIn'), other: t('other') };
  return toPalette({ versions, favourites, recents, language, texts });
}

/** What was used last, as it was when the panel came or a search was cleared: a list that moves while one builds makes one miss. */
function useSettledRecents(): { readonly names: readonly string[]; readonly settle: () => void } {
  const store = usePersonalStore();
  const [names, setNames] = useState(() => store.getState().recents);
  return { names, settle: () => setNames(store.getState().recents) };
}
