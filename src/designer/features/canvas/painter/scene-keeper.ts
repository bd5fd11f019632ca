import { type DrawnItem, type DrawnLink, type Drawing, emptyDrawing } from './drawing.ts';
import { itemMarks, linkMarks } from './item-kinds.ts';
import { packBytes, packItems, packLinks, type Rows } from './pack.ts';
import { applySceneChange, createScene, type Scene, type SceneChange } from './scene.ts';
import { differenceOf } from './difference-of.ts';
import { createSlots, type Slots } from './slots.ts';

type Mark = Exclude<keyof typeof itemMarks, 'disabled'>;

/** Holds the packed scene of the page and says what changes in it, so that the worker can follow. */
export interface SceneKeeper {
  readonly scene: Scene;
  /** Takes over a drawing; costs one look at each item and link, and what differs from the drawing before. */
  readonly draw: (drawing: Drawing) => void;
  /** Gives a mark to these items and takes it from all others. */
  readonly mark: (mark: Mark, ids: ReadonlySet<string>) => void;
  readonly selectLink: (id: string | null) => void;
  /** Sets states as the scene writes them, for the items that are there; items without one, and disabled ones that are not `active`, have none. */
  readonly setStates: (states: ReadonlyMap<string, number>, active: ReadonlySet<string>) => void;
  readonly slotOf: (id: string) => number | undefined;
  readonly idAt: (slot: number) => string | undefined;
  readonly linkSlotOf: (id: string) => number | undefined;
  readonly linkIdAt: (slot: number) => string | undefined;
}

/** A keeper with an empty scene; `onChange` hears each change after it was made here. */
export function createSceneKeeper(onChange: (change: SceneChange) => void): SceneKeeper {
  const scene = createScene();
  const items = createSlots();
  const links = createSlots();
  const marked = new Map<Mark, ReadonlySet<string>>();
  let drawing = emptyDrawing;
  let states: ReadonlyMap<string, number> = new Map();
  let active: ReadonlySet<string> = new Set();
  let chosenLink: string | null = null;

  const change = (next: SceneChange | null) => {
    if (!next) return;
    applySceneChange(scene, next);
    onChange(next);
  };
  const disabled = new Set<string>();
  const marksOf = (id: string) => {
    let marks = disabled.has(id) ? itemMarks.disabled : 0;
    for (const [mark, ids] of marked) if (ids.has(id)) marks |= itemMarks[mark];
    return marks;
  };
  /** Only what differs: of very many items with nothing to say, nothing is said. */
  const showBytes = (type: 'marks' | 'states', ids: Iterable<string>, valueOf: (id: string) => number) => {
    const wanted = new Map<number, number>();
    for (const id of ids) {
      const slot = items.byId.get(id);
      const value = valueOf(id);
      if (slot !== undefined && scene[type][slot] !== value) wanted.set(slot, value);
    }
    change(packBytes(type, [...wanted], scene[type]));
  };
  const markAgain = (ids: Iterable<string>) => showBytes('marks', ids, marksOf);
  const showStates = (ids: Iterable<string>) =>
    showBytes('states', ids, (id) => (disabled.has(id) && !active.has(id) ? 0 : (states.get(id) ?? 0)));
  const drawItems = (next: readonly DrawnItem[]) => {
    const { put, gone } = differenceOf(drawing.items, next);
    if (put.length + gone.length === 0) return;
    for (const item of gone) disabled.delete(item.id);
    for (const item of put) {
      if (item.disabled) disabled.add(item.id);
      else disabled.delete(item.id);
    }
    change(packItems(rowsOf(items, put, gone)));
    const isFirst = drawing.items.length === 0;
    const ids = put.map((item) => item.id);
    markAgain(isFirst && marked.size === 0 ? disabled : ids);
    showStates(isFirst && states.size === 0 ? [] : ids);
  };
  const drawLinks = (next: readonly DrawnLink[]) => {
    const { put, gone } = differenceOf(drawing.links, next);
    if (put.length + gone.length === 0) return;
    change(packLinks(rowsOf(links, put, gone), (id) => items.byId.get(id)));
    showLink();
  };
  const showLink = () => {
    const slot = chosenLink === null ? undefined : links.byId.get(chosenLink);
    const wanted = new Map<number, number>();
    for (let at = 0; at < scene.linkCount; at += 1) if (scene.linkMarks[at] !== 0) wanted.set(at, 0);
    if (slot !== undefined) wanted.set(slot, linkMarks.selected);
    change(packBytes('linkMarks', [...wanted], scene.linkMarks));
  };

  return {
    scene,
    draw: (next) => {
      if (next.sideways !== drawing.sideways) change({ type: 'direction', sideways: next.sideways });
      if (next.items !== drawing.items) drawItems(next.items);
      if (next.links !== drawing.links) drawLinks(next.links);
      drawing = next;
    },
    mark: (mark, ids) => {
      const before = marked.get(mark) ?? new Set();
      marked.set(mark, ids);
      markAgain([...before, ...ids]);
    },
    selectLink: (id) => {
      if (id === chosenLink) return;
      chosenLink = id;
      showLink();
    },
    setStates: (next, nextActive) => {
      const ids = new Set([...states.keys(), ...next.keys()]);
      [states, active] = [next, nextActive];
      showStates(ids);
    },
    slotOf: (id) => items.byId.get(id),
    idAt: items.idAt,
    linkSlotOf: (id) => links.byId.get(id),
    linkIdAt: links.idAt,
  };
}

/** First what is gone gives its slot back, then what is new takes one. */
function rowsOf<T extends { readonly id: string }>(taken: Slots, put: readonly T[], gone: readonly T[]): Rows<T> {
  const [slots, values]: [number[], (T | null)[]] = [[], []];
  for (const { id } of gone) {
    const slot = taken.release(id);
    if (slot === undefined) continue;
    slots.push(slot);
    values.push(null);
  }
  for (const one of put) {
    slots.push(taken.take(one.id));
    values.push(one);
  }
  return { slots: Int32Array.from(slots), values };
}
