import { Button, type ButtonProps } from '@mantine/core';
import { useAction } from '../lib/actions.tsx';

interface Props extends ButtonProps {
  readonly id: string;
}

/** A button with the words of an action of the registry; nothing where no mounted view offers it. */
export function ActionTextButton({ id, ...props }: Props) {
  const action = useAction(id);
  if (!action) return null;
  return (
    <Button leftSection={action.icon} disabled={action.enabled === false} onClick={action.run} {...props}>
      {action.label}
    </Button>
  );
}
