import type { SceneKeeper } from '../painter/scene-keeper.ts';
import type { LayeredParts } from './canvas-scene.ts';
import { nothing } from './overlay.ts';

interface Distance {
  readonly x: number;
  readonly y: number;
}

/** Draws items away from where they are while they are dragged. `inPage` are those that the page shows by itself. */
export function showDragged(
  { keeper, overlay }: LayeredParts,
  distances: ReadonlyMap<string, Distance>,
  inPage: ReadonlySet<string>,
): void {
  keeper.mark('lifted', new Set(distances.keys()));
  overlay.show({
    dragged: new Map([...distances].flatMap(([id, distance]) => withSlot(keeper, id, distance))),
    inPage: new Set([...inPage].flatMap((id) => keeper.slotOf(id) ?? [])),
  });
}

/** Ends it, after the scene has them where they were let go: once the picture shows that, the overlay forgets them. */
export function endDragged({ keeper, overlay, picture }: LayeredParts, ids: Iterable<string>): void {
  const here = { x: 0, y: 0 };
  overlay.show({ dragged: new Map([...ids].flatMap((id) => withSlot(keeper, id, here))) });
  keeper.mark('lifted', new Set());
  picture.whenPainted(() => overlay.show({ dragged: nothing.dragged, inPage: nothing.inPage }));
}

function withSlot(keeper: SceneKeeper, id: string, distance: Distance): [number, Distance][] {
  const slot = keeper.slotOf(id);
  return slot === undefined ? [] : [[slot, distance]];
}
