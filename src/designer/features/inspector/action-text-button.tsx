import { Button } from '@mantine/core';
import { useAction } from '../../lib/actions.tsx';

/** A button with the words of an action of the registry; nothing where no mounted view offers it. */
export function ActionTextButton({ id }: { readonly id: string }) {
  const action = useAction(id);
  if (!action) return null;
  return (
    <Button variant="default" size="xs" leftSection={action.icon} disabled={action.enabled === false} onClick={action.run}>
      {action.label}
    </Button>
  );
}
