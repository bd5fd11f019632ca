import type { Bend } from '../bends/bends-around.ts';
import type { DrawnItem, DrawnLink } from './drawing.ts';
import { itemKinds } from './item-kinds.ts';
import type { SceneChange } from './scene.ts';

/** Slots and what each of them is to hold; null frees it. */
export interface Rows<T> {
  readonly slots: Int32Array;
  readonly values: readonly (T | null)[];
}

/** Items as a change of the scene. */
export function packItems({ slots, values }: Rows<DrawnItem>): SceneChange {
  const places = new Float32Array(values.length * 4);
  const kinds = new Uint8Array(values.length);
  const looks = new Uint8Array(values.length);
  const labels: string[] = [];
  const details: string[] = [];
  const ports: string[] = [];
  values.forEach((item, at) => {
    labels.push(item?.label ?? '');
    details.push(item?.detail ?? '');
    ports.push(item?.ports ?? '');
    if (!item) return;
    kinds[at] = itemKinds[item.kind];
    looks[at] = item.look;
    places[at * 4] = item.x;
    places[at * 4 + 1] = item.y;
    places[at * 4 + 2] = item.width;
    places[at * 4 + 3] = item.height;
  });
  return { type: 'items', slots, places, kinds, looks, labels, details, ports };
}

/** Links as a change of the scene, their ends by slot. */
export function packLinks({ slots, values }: Rows<DrawnLink>, slotOf: (item: string) => number | undefined): SceneChange {
  const ends = new Int32Array(values.length * 2).fill(-1);
  const offsets = new Float32Array(values.length * 2);
  const bends = new Map<number, readonly Bend[]>();
  values.forEach((link, at) => {
    const source = link ? slotOf(link.source) : undefined;
    const target = link ? slotOf(link.target) : undefined;
    if (!link || source === undefined || target === undefined) return;
    ends[at * 2] = source;
    ends[at * 2 + 1] = target;
    offsets[at * 2] = link.sourceOffset;
    offsets[at * 2 + 1] = link.targetOffset;
    if (link.bends) bends.set(slots[at] ?? -1, link.bends);
  });
  return { type: 'links', slots, ends, offsets, bends };
}

/** Bytes of some slots that differ from those that are known, as a change; null where none does. */
export function packBytes(
  type: 'states' | 'marks' | 'linkMarks',
  wanted: readonly (readonly [slot: number, value: number])[],
  known: Uint8Array,
): SceneChange | null {
  const rows = wanted.filter(([slot, value]) => known[slot] !== value);
  if (rows.length === 0) return null;
  return { type, slots: Int32Array.from(rows.map(([slot]) => slot)), values: Uint8Array.from(rows.map(([, value]) => value)) };
}
