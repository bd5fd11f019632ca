import { useAction } from '../../lib/actions.tsx';
import { ActionTextButton } from '../../ui/action-text-button.tsx';

const ids = ['versions.revertToRun', 'versions.revertToNamed'] as const;

/** The ways back that are always there; one that is barred says why. The name of the version is shown whole. */
export function RevertButtons() {
  return (
    <div className="weft-version-reverts">
      {ids.map((id) => (
        <RevertButton key={id} id={id} />
      ))}
    </div>
  );
}

function RevertButton({ id }: { readonly id: (typeof ids)[number] }) {
  const action = useAction(id);
  return (
    <span title={action?.obstacle ?? action?.label}>
      <ActionTextButton id={id} size="compact-xs" variant="subtle" fullWidth h="auto" justify="flex-start" />
    </span>
  );
}
