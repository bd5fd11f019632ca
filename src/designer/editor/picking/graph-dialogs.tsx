import { useEditor } from '../editor-provider.tsx';
import { useAsking } from './asking.ts';
import { PickComponent } from './pick-component.tsx';
import { PickEnd } from './pick-end.tsx';
import { PickPlace } from './pick-place.tsx';
import { PickPort } from './pick-port.tsx';

/** The dialogs that edit the drawing by picking from lists, for hands that draw nothing. */
export function GraphDialogs() {
  const { asked, close } = useAsking();
  const readOnly = useEditor((state) => state.readOnly);
  if (!asked || readOnly) return null;
  switch (asked.kind) {
    case 'add':
    case 'before':
    case 'after':
    case 'into':
      return <PickComponent asked={asked} onClose={close} />;
    case 'port':
      return <PickPort node={asked.node} onClose={close} />;
    case 'source':
    case 'target':
      return <PickEnd asked={asked} onClose={close} />;
    case 'place':
      return <PickPlace ids={asked.ids} onClose={close} />;
  }
}
