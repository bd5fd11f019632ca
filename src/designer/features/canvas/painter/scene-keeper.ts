import { type DrawnItem, type DrawnLink, type Drawing, emptyDrawing } from './drawing.ts';
import { itemMarks, linkMarks } from './item-kinds.ts';
import { packBytes, packItems, packLinks } from './pack.ts';
import { applySceneChange, createScene, type Scene, type SceneChange } from './scene.ts';
import { differenceOf } from './difference-of.ts';
import { createSlots } from './slots.ts';

type Mark = Exclude<keyof typeof itemMarks, 'disabled'>;

/** Holds the packed scene of the page and says what changes in it, so that the worker can follow. */
export interface SceneKeeper {
  readonly scene: Scene;
  /** Takes over a drawing; costs one look at each item and link, and what differs from the drawing before. */
  readonly draw: (drawing: Drawing) => void;
  /** Gives a mark to these items and takes it from all others. */
  readonly mark: (mark: Mark, ids: ReadonlySet<string>) => void;
  readonly selectLink: (id: string | null) => void;
  /** Sets states as the scene writes them, for the items that are there; items without one have none. */
  readonly setStates: (states: ReadonlyMap<string, number>) => void;
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
  const bytesOf = (ids: Iterable<string>, valueOf: (id: string) => number) => {
    const bytes = new Map<number, number>();
    for (const id of ids) {
      const slot = items.byId.get(id);
      if (slot !== undefined) bytes.set(slot, valueOf(id));
    }
    return bytes;
  };
  const markAgain = (ids: Iterable<string>) => change(packBytes('marks', bytesOf(ids, marksOf), scene.marks));
  const showStates = (ids: Iterable<string>) => {
    const wanted = bytesOf(ids, (id) => states.get(id) ?? 0);
    change(packBytes('states', wanted, scene.states));
  };
  const drawItems = (next: readonly DrawnItem[]) => {
    const { put, gone } = differenceOf(drawing.items, next);
    if (put.length + gone.length === 0) return;
    const freed = gone.flatMap((item) => items.release(item.id) ?? []);
    for (const item of gone) disabled.delete(item.id);
    for (const item of put) {
      if (item.disabled) disabled.add(item.id);
      else disabled.delete(item.id);
    }
    change(packItems([...freed.map((slot) => [slot, null] as const), ...put.map((item) => [items.take(item.id), item] as const)]));
    const ids = put.map((item) => item.id);
    markAgain(ids);
    showStates(ids);
  };
  const drawLinks = (next: readonly DrawnLink[]) => {
    const { put, gone } = differenceOf(drawing.links, next);
    if (put.length + gone.length === 0) return;
    const freed = gone.flatMap((link) => links.release(link.id) ?? []);
    const rows = [...freed.map((slot) => [slot, null] as const), ...put.map((link) => [links.take(link.id), link] as const)];
    change(packLinks(rows, (id) => items.byId.get(id)));
    showLink();
  };
  const showLink = () => {
    const slot = chosenLink === null ? undefined : links.byId.get(chosenLink);
    const wanted = new Map<number, number>();
    for (let at = 0; at < scene.linkCount; at += 1) if (scene.linkMarks[at] !== 0) wanted.set(at, 0);
    if (slot !== undefined) wanted.set(slot, linkMarks.selected);
    change(packBytes('linkMarks', wanted, scene.linkMarks));
  };

  return {
    scene,
    draw: (next) => {
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
    setStates: (next) => {
      const ids = new Set([...states.keys(), ...next.keys()]);
      states = next;
      showStates(ids);
    },
    slotOf: (id) => items.byId.get(id),
    idAt: items.idAt,
    linkSlotOf: (id) => links.byId.get(id),
    linkIdAt: links.idAt,
  };
}
