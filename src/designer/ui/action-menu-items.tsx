import { Kbd, Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type Action, describeKeysOf, useActions } from '../lib/actions.tsx';
import './action-menu-items.css';

interface ActionMenuItemsProps {
  readonly sections: readonly (readonly string[])[];
  /** Leaves out what can't be done now, rather than showing it greyed; what is known to be barred stays and says why. */
  readonly hideDisabled?: boolean;
}

/** Items of a menu for actions of the registry, in sections; actions that no mounted view offers are left out. */
export function ActionMenuItems({ sections, hideDisabled = false }: ActionMenuItemsProps) {
  const shown = useActions().filter(({ enabled, obstacle }) => !hideDisabled || enabled !== false || obstacle !== undefined);
  const actions = new Map(shown.map((action) => [action.id, action]));
  const offered = sections.map((ids) => ids.flatMap((id) => actions.get(id) ?? [])).filter((members) => members.length > 0);
  return offered.flatMap((members, index) => [
    ...(index > 0 ? [<Menu.Divider key={`before ${members[0]?.id}`} />] : []),
    ...members.map((action) => <ActionMenuItem key={action.id} action={action} />),
  ]);
}

function ActionMenuItem({ action }: { action: Action }) {
  const shortcut = describeKeysOf(action);
  const barred = action.enabled === false;
  const obstacle = barred ? action.obstacle : undefined;
  return (
    <Menu.Item
      className="weft-menu-action"
      leftSection={action.icon ?? <span />}
      rightSection={
        action.isOn === true ? <IconCheck size={14} aria-hidden /> : shortcut === '' ? undefined : <Kbd size="xs">{shortcut}</Kbd>
      }
      {...(action.isOn === true && { 'aria-current': 'true' })}
      {...(obstacle === undefined
        ? { disabled: barred, ...(barred && { title: action.lack }) }
        : { 'aria-disabled': true, 'aria-label': action.label, 'aria-description': obstacle, closeMenuOnClick: false })}
      onClick={barred ? undefined : action.run}
    >
      {action.label}
      {obstacle !== undefined && <div className="weft-menu-obstacle">{obstacle}</div>}
    </Menu.Item>
  );
}
