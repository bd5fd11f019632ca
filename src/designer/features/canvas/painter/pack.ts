import type { DrawnItem, DrawnLink } from './drawing.ts';
import { itemKinds } from './item-kinds.ts';
import type { SceneChange } from './scene.ts';

type Row<T> = readonly [slot: number, value: T | null];

/** Items as a change of the scene; null frees a slot. */
export function packItems(rows: readonly Row<DrawnItem>[]): SceneChange {
  const places = new Float32Array(rows.length * 4);
  rows.forEach(([, item], at) => item && places.set([item.x, item.y, item.width, item.height], at * 4));
  return {
    type: 'items',
    slots: slotsOf(rows),
    places,
    kinds: Uint8Array.from(rows, ([, item]) => (item ? itemKinds[item.kind] : 0)),
    looks: Uint8Array.from(rows, ([, item]) => item?.look ?? 0),
    labels: rows.map(([, item]) => item?.label ?? ''),
    details: rows.map(([, item]) => item?.detail ?? ''),
  };
}

/** Links as a change of the scene, their ends by slot; null frees a slot. */
export function packLinks(rows: readonly Row<DrawnLink>[], slotOf: (item: string) => number | undefined): SceneChange {
  const ends = new Int32Array(rows.length * 2).fill(-1);
  const offsets = new Float32Array(rows.length * 2);
  rows.forEach(([, link], at) => {
    const source = link ? slotOf(link.source) : undefined;
    const target = link ? slotOf(link.target) : undefined;
    if (!link || source === undefined || target === undefined) return;
    ends.set([source, target], at * 2);
    offsets.set([link.sourceOffset, link.targetOffset], at * 2);
  });
  return { type: 'links', slots: slotsOf(rows), ends, offsets };
}

/** Bytes that differ from those that are known, as a change; null where none does. `known` is brought up to date. */
export function packBytes(
  type: 'states' | 'marks' | 'linkMarks',
  wanted: ReadonlyMap<number, number>,
  known: Uint8Array,
): SceneChange | null {
  const rows = [...wanted].filter(([slot, value]) => known[slot] !== value);
  if (rows.length === 0) return null;
  return { type, slots: Int32Array.from(rows, ([slot]) => slot), values: Uint8Array.from(rows, ([, value]) => value) };
}

function slotsOf(rows: readonly Row<unknown>[]): Int32Array {
  return Int32Array.from(rows, ([slot]) => slot);
}
