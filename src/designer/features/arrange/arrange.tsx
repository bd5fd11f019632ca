import { LayoutActions } from './layout-actions.tsx';

/** Everything that brings order into what is drawn: layout, alignment, distances. */
export function Arrange() {
  return <LayoutActions />;
}
