import { Kbd, Menu } from '@mantine/core';
import { type Action, describeKeysOf, useActions } from '../lib/actions.tsx';

interface ActionMenuItemsProps {
  readonly sections: readonly (readonly string[])[];
  /** Leaves out what can't be done now, rather than showing it greyed. */
  readonly hideDisabled?: boolean;
}

/** Items of a menu for actions of the registry, in sections; actions that no mounted view offers are left out. */
export function ActionMenuItems({ sections, hideDisabled = false }: ActionMenuItemsProps) {
  const shown = useActions().filter(({ enabled }) => !hideDisabled || enabled !== false);
  const actions = new Map(shown.map((action) => [action.id, action]));
  const offered = sections.map((ids) => ids.flatMap((id) => actions.get(id) ?? [])).filter((members) => members.length > 0);
  return offered.flatMap((members, index) => [
    ...(index > 0 ? [<Menu.Divider key={`before ${members[0]?.id}`} />] : []),
    ...members.map((action) => <ActionMenuItem key={action.id} action={action} />),
  ]);
}

function ActionMenuItem({ action }: { action: Action }) {
  const shortcut = describeKeysOf(action);
  return (
    <Menu.Item
      leftSection={action.icon ?? <span />}
      rightSection={shortcut === '' ? undefined : <Kbd size="xs">{shortcut}</Kbd>}
      disabled={action.enabled === false}
      onClick={action.run}
    >
      {action.label}
    </Menu.Item>
  );
}
