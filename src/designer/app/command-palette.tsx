import { Kbd } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { places } from './places.ts';
import { type Action, describeShortcut, useActions, useOfferActions } from '../lib/actions.tsx';

/** Every action and its shortcut, by Ctrl/Cmd K. */
export function CommandPalette() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  useOfferActions([
    { id: 'app.commands', group: t('commands.view'), label: t('commands.open'), shortcut: 'mod+K', run: () => spotlight.toggle() },
    ...places.map(({ to, name, icon: Glyph }) => ({
      id: `go.${name}`,
      group: t('commands.goTo'),
      label: t(`nav.${name}`),
      icon: <Glyph size={16} />,
      run: () => void navigate({ to }),
    })),
  ]);
  const actions = useActions().filter((action) => action.enabled !== false && action.hidden !== true && action.id !== 'app.commands');
  return (
    <Spotlight
      actions={toGroups(actions)}
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      limit={60}
      scrollable
      maxHeight={420}
      nothingFound={t('commands.none')}
      highlightQuery
      searchProps={{
        leftSection: <IconSearch size={16} aria-hidden />,
        placeholder: t('commands.search'),
        'aria-label': t('commands.search'),
      }}
      attributes={{ content: { 'aria-label': t('commands.name') } }}
    />
  );
}

function toGroups(actions: readonly Action[]) {
  const groups = Map.groupBy(actions, (action) => action.group);
  return [...groups].map(([group, members]) => ({
    group,
    actions: members.map((action) => ({
      id: action.id,
      label: action.label,
      onClick: action.run,
      leftSection: action.icon,
      rightSection: action.shortcut === undefined ? undefined : <Kbd size="xs">{describeShortcut(action.shortcut)}</Kbd>,
    })),
  }));
}
