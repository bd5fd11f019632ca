import { Modal } from '@mantine/core';
import { IconBox, IconCommand, IconSettings, IconTopologyStar3 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '#domain/names/own.ts';
import { describeKeysOf, type EntrySource, useActions, useAreActionsComing, useEntrySources, useOfferActions } from '../lib/actions.tsx';
import { useLatestComponents, usePipelines } from '../lib/api.ts';
import { toSearchable } from '../lib/component-text.ts';
import { useLanguage } from '../lib/i18n.ts';
import { settingsSections } from '../lib/settings-sections.ts';
import { wayBack } from '../lib/last-focus.ts';
import { closePopups, isWindowOpen } from '../lib/popups.ts';
import { useSounds } from '../lib/use-sounds.ts';
import { PickList, type PickRow } from '../ui/pick-list.tsx';
import { actionKeywords } from './action-keywords.ts';
import { type Command, findCommands } from './find-commands.ts';
import './command-palette.css';
import { places } from './places.ts';

const iconSize = 16;

/** Every action and its shortcut, and what there is to open, to add or to go to, by Ctrl/Cmd K. */
export function CommandPalette() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => wayBack()());
  };
  useOfferActions([
    {
      id: 'app.commands',
      group: t('commands.view'),
      label: t('commands.open'),
      shortcut: 'mod+K',
      icon: <IconCommand size={iconSize} />,
      run: () => {
        closePopups();
        if (isOpen) close();
        else if (!isWindowOpen()) setOpen(true);
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
    <Modal
      opened={isOpen}
      onClose={close}
      returnFocus={false}
      withCloseButton={false}
      centered={false}
      size={600}
      className="weft-commands"
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('commands.name') } }}
    >
      <Commands onDone={close} />
    </Modal>
  );
}

function Commands({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('app');
  const [query, setQuery] = useState('');
  const areComing = useAreActionsComing();
  const groups = useFoundCommands(query);
  const pick = (command: Command) => {
    onDone();
    command.run();
  };
  return (
    <PickList
      label={t('commands.search')}
      placeholder={t('commands.search')}
      search={query}
      onSearch={setQuery}
      groups={groups.map(({ group, members }) => ({
        heading: group,
        rows: members.map((command) => toRow(command, t('commands.barred'))),
      }))}
      empty={t(areComing ? 'commands.coming' : 'commands.none')}
      onPick={(row) => pick(row.command)}
    />
  );
}

/** One command. What can't be done now is shown, with the reason where it is known, and does nothing. */
function toRow(command: Command, barred: string): PickRow & { readonly command: Command } {
  return {
    command,
    id: command.id,
    name: command.label,
    icon: <span className="weft-command-icon">{command.icon}</span>,
    keys: describeKeysOf(command),
    refusal: command.enabled === false ? () => command.obstacle ?? command.lack ?? barred : undefined,
  };
}

function useFoundCommands(query: string) {
  const actions = useActions().filter(({ id }) => id !== 'app.commands');
  const entries = useEntries();
  const sounds = useSounds(query, [...actions.map(({ label }) => ({ name: label })), ...entries.map(({ entry }) => entry)]);
  const isEnglish = useLanguage() === 'en';
  // Ids are English: who reads another language may still search as most programs call things.
  return findCommands(actions, query.trim() === '' ? [] : entries, query, sounds, ({ id }) => ({
    aliases: isEnglish ? [] : wordsOf(id),
    keywords: own(actionKeywords, id) ?? [],
  }));
}

/** The words of an action's id: `arrange.alignLeft` is called “arrange align left”. */
function wordsOf(id: string): readonly string[] {
  return [id.replaceAll(/[.-]/g, ' ').replaceAll(/[A-Z]/g, ' $&')];
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
