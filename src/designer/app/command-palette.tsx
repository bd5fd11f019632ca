import { Kbd } from '@mantine/core';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconBox, IconCommand, IconSearch, IconSettings, IconTopologyStar3 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '#domain/names/own.ts';
import { describeKeysOf, type EntrySource, useActions, useAreActionsComing, useEntrySources, useOfferActions } from '../lib/actions.tsx';
import { useLatestComponents, usePipelines } from '../lib/api.ts';
import { toSearchable } from '../lib/component-text.ts';
import { useLanguage } from '../lib/i18n.ts';
import { settingsSections } from '../lib/settings-sections.ts';
import { wayBack } from '../lib/last-focus.ts';
import { closePopups } from '../lib/popups.ts';
import { useNewest } from '../lib/use-newest.ts';
import { useSounds } from '../lib/use-sounds.ts';
import { actionKeywords } from './action-keywords.ts';
import { type Command, findCommands } from './find-commands.ts';
import './command-palette.css';
import { places } from './places.ts';

const iconSize = 16;
const [spotlightStore, spotlight] = createSpotlight();

/** Every action and its shortcut, and what there is to open, to add or to go to, by Ctrl/Cmd K. */
export function CommandPalette() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const areComing = useAreActionsComing();
  /** Whether Enter was pressed last, and there was nothing yet to do. */
  const [isAsked, setAsked] = useState(false);
  useOfferActions([
    {
      id: 'app.commands',
      group: t('commands.view'),
      label: t('commands.open'),
      shortcut: 'mod+K',
      icon: <IconCommand size={iconSize} />,
      run: () => {
        closePopups();
        spotlight.toggle();
      },
    },
    ...places.map(({ to, name, icon: Glyph }) => ({
      id: `go.${name}`,
      group: t('commands.goTo'),
      label: t(`nav.${name}`),
      icon: <Glyph size={iconSize} />,
      run: () => void navigate({ to }),
    })),
  ]);
  return (
    <Spotlight.Root
      store={spotlightStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      returnFocus={false}
      onSpotlightClose={() => {
        setQuery('');
        setAsked(false);
        requestAnimationFrame(() => wayBack()());
      }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      transitionProps={{ duration: 0 }}
      scrollable
      centered={false}
      className="weft-commands"
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('commands.name') } }}
    >
      <Spotlight.Search
        ref={takeFocus}
        leftSection={<IconSearch size={iconSize} aria-hidden />}
        placeholder={t('commands.search')}
        onKeyDown={({ key, nativeEvent }: KeyboardEvent) => {
          setAsked(key === 'Enter' && !nativeEvent.isComposing && query.trim() !== '' && !isAnySelected());
        }}
        aria-label={t('commands.search')}
      />
      <Spotlight.ActionsList>
        <Commands query={query} isAsked={isAsked} areComing={areComing} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** As soon as it is there: what is typed right after the shortcut is the search. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

function isAnySelected(): boolean {
  const { listId } = spotlightStore.getState();
  return document.getElementById(listId)?.querySelector('[data-selected]') != null;
}

interface CommandsProps {
  readonly query: string;
  readonly isAsked: boolean;
  readonly areComing: boolean;
}

function Commands(props: CommandsProps) {
  const { opened } = useSpotlight(spotlightStore);
  return opened ? <FoundCommands {...props} /> : null;
}

function FoundCommands({ query, isAsked, areComing }: CommandsProps) {
  const { t } = useTranslation('app');
  const actions = useActions().filter(({ id }) => id !== 'app.commands');
  const entries = useEntries();
  const sounds = useSounds(query, [...actions.map(({ label }) => ({ name: label })), ...entries.map(({ entry }) => entry)]);
  const isEnglish = useLanguage() === 'en';
  // Ids are English: who reads another language may still search as most programs call things.
  const groups = findCommands(actions, query.trim() === '' ? [] : entries, query, sounds, ({ id }) => ({
    aliases: isEnglish ? [] : wordsOf(id),
    keywords: own(actionKeywords, id) ?? [],
  }));
  // The library selects what is there when something is typed; what comes later is done here.
  const first = groups[0]?.members[0];
  const runFirst = useNewest(first?.run);
  const isDue = isAsked && first !== undefined && first.enabled !== false;
  useEffect(() => {
    if (!isDue) return;
    spotlight.close();
    runFirst()?.();
  }, [isDue, runFirst]);
  if (groups.length === 0) return <Spotlight.Empty>{t(areComing ? 'commands.coming' : 'commands.none')}</Spotlight.Empty>;
  return groups.map(({ group, members }) => (
    <Spotlight.ActionsGroup key={group} label={group}>
      {members.map((member) => (
        <CommandRow key={member.id} command={member} />
      ))}
    </Spotlight.ActionsGroup>
  ));
}

/** The words of an action's id: `arrange.alignLeft` is called “arrange align left”. */
function wordsOf(id: string): readonly string[] {
  return [id.replaceAll(/[.-]/g, ' ').replaceAll(/[A-Z]/g, ' $&')];
}

/** One command. What can't be done now is shown, with the reason where it is known, and does nothing. */
function CommandRow({ command }: { command: Command }) {
  const { t } = useTranslation('app');
  const isBarred = command.enabled === false;
  const keys = describeKeysOf(command);
  return (
    <Spotlight.Action
      label={command.label}
      leftSection={<span className="weft-command-icon">{command.icon}</span>}
      rightSection={keys === '' ? undefined : <Kbd size="xs">{keys}</Kbd>}
      {...(isBarred
        ? { 'aria-disabled': true, description: command.obstacle ?? t('commands.barred'), closeSpotlightOnTrigger: false }
        : { onClick: command.run })}
    />
  );
}

/** What views offer, and the pipelines; read once for each time that the palette is opened. */
function useEntries() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const sources = useEntrySources();
  const { data = [] } = usePipelines();
  const { components } = useLatestComponents();
  const { t: tSettings } = useTranslation('settings');
  const language = useLanguage();
  return useMemo(() => {
    const pipelines: EntrySource = {
      group: t('commands.pipelines'),
      entries: () =>
        data.map(({ id, name, description }) => ({
          id: `open.${id}`,
          name: t('commands.openPipeline', { name }),
          aliases: [name],
          text: description,
          icon: <IconTopologyStar3 size={iconSize} />,
          run: () => void navigate({ to: '/pipelines/$id', params: { id } }),
        })),
    };
    const pages: EntrySource = {
      group: t('commands.componentPages'),
      entries: () =>
        components.map(({ name, definition }) => {
          const { name: shown, aliases = [], ...others } = toSearchable(definition, language);
          return {
            id: `component.${name}`,
            name: t('commands.openComponent', { name: shown }),
            ...others,
            aliases: [shown, ...aliases],
            icon: <IconBox size={iconSize} />,
            run: () => void navigate({ to: '/components/$name', params: { name } }),
          };
        }),
    };
    const settings: EntrySource = {
      group: t('nav.settings'),
      entries: () =>
        settingsSections.map((section) => ({
          id: `settings.${section}`,
          name: tSettings(section),
          aliases: [t('nav.settings')],
          icon: <IconSettings size={iconSize} />,
          run: () => void navigate({ to: '/settings', hash: section }),
        })),
    };
    return [...sources, pipelines, pages, settings].flatMap(({ group, entries }) => entries().map((entry) => ({ group, entry })));
  }, [sources, data, components, language, t, tSettings, navigate]);
}
