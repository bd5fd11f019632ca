import { AlignActions } from './align-actions.tsx';
import { DisableAction } from './disable-action.tsx';
import { LayoutActions } from './layout-actions.tsx';

/** Everything that puts what is drawn in order: layout, alignment, distances; and what passes nodes over. */
export function Arrange() {
  return (
    <>
      <LayoutActions />
      <AlignActions />
      <DisableAction />
    </>
  );
}
