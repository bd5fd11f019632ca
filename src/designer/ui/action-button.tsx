import { ActionIcon, type ActionIconProps, type FloatingPosition, Tooltip } from '@mantine/core';
import type { Ref } from 'react';
import { describeKeysOf, useAction } from '../lib/actions.tsx';

interface Props extends ActionIconProps {
  readonly id: string;
  readonly tooltip?: FloatingPosition;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-pressed'?: boolean;
  readonly 'aria-expanded'?: boolean;
}

/** A button for an action of the registry; nothing where no mounted view offers it. */
export function ActionButton({ id, tooltip = 'top', ...props }: Props) {
  const action = useAction(id);
  if (!action) return null;
  const shortcut = describeKeysOf(action);
  return (
    <Tooltip
      label={shortcut === '' ? action.label : `${action.label} (${shortcut})`}
      position={tooltip}
      disabled={props['aria-expanded'] === true}
    >
      <ActionIcon aria-label={action.label} disabled={action.enabled === false} onClick={action.run} {...props}>
        {action.icon}
      </ActionIcon>
    </Tooltip>
  );
}
