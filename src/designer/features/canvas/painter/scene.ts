import type { Bend } from '../bends/bends-around.ts';

/**
 * A drawing packed into arrays: the same in the page, which finds what lies under the pointer in it, and in the worker,
 * which paints it. An item or link has a slot, which stays its own; kind 0 and source -1 are free slots.
 */
export interface Scene {
  itemCount: number;
  /** x, y, width, height. */
  places: Float32Array;
  kinds: Uint8Array;
  looks: Uint8Array;
  /** 0 without a state, else one more than its place in `taskStates`. */
  states: Uint8Array;
  marks: Uint8Array;
  labels: string[];
  details: string[];
  /** As `packPorts` writes them. */
  ports: string[];
  linkCount: number;
  /** Slots of source and target. */
  ends: Int32Array;
  /** Along the edges of source and target, from the left or, sideways, from the top. */
  offsets: Float32Array;
  linkMarks: Uint8Array;
  /** By slot, of the links that have any. */
  readonly bends: Map<number, readonly Bend[]>;
  /** Whether links run from left to right; else from top to bottom. */
  sideways: boolean;
}

/** Part of a scene that changes at once; arrays run along `slots`. */
export type SceneChange =
  | {
      readonly type: 'items';
      readonly slots: Int32Array;
      readonly places: Float32Array;
      readonly kinds: Uint8Array;
      readonly looks: Uint8Array;
      readonly labels: readonly string[];
      readonly details: readonly string[];
      readonly ports: readonly string[];
    }
  | { readonly type: 'states' | 'marks' | 'linkMarks'; readonly slots: Int32Array; readonly values: Uint8Array }
  | { readonly type: 'direction'; readonly sideways: boolean }
  | {
      readonly type: 'links';
      readonly slots: Int32Array;
      readonly ends: Int32Array;
      readonly offsets: Float32Array;
      /** By slot; the others of the slots have none. */
      readonly bends: ReadonlyMap<number, readonly Bend[]>;
    };

export function createScene(): Scene {
  return {
    itemCount: 0,
    places: new Float32Array(0),
    kinds: new Uint8Array(0),
    looks: new Uint8Array(0),
    states: new Uint8Array(0),
    marks: new Uint8Array(0),
    labels: [],
    details: [],
    ports: [],
    linkCount: 0,
    ends: new Int32Array(0),
    offsets: new Float32Array(0),
    linkMarks: new Uint8Array(0),
    bends: new Map(),
    sideways: false,
  };
}

/** Brings a scene up to date; costs what changed. */
export function applySceneChange(scene: Scene, change: SceneChange): void {
  switch (change.type) {
    case 'items':
      return putItems(scene, change);
    case 'links':
      return putLinks(scene, change);
    case 'direction':
      scene.sideways = change.sideways;
      return;
    case 'states':
      return putBytes(scene.states, change);
    case 'marks':
      return putBytes(scene.marks, change);
    case 'linkMarks':
      return putBytes(scene.linkMarks, change);
  }
}

function putItems(scene: Scene, { slots, places, kinds, looks, labels, details, ports }: Extract<SceneChange, { type: 'items' }>): void {
  growItems(scene, lastOf(slots) + 1);
  slots.forEach((slot, at) => {
    for (let part = 0; part < 4; part += 1) scene.places[slot * 4 + part] = places[at * 4 + part] ?? 0;
    scene.kinds[slot] = kinds[at] ?? 0;
    scene.looks[slot] = looks[at] ?? 0;
    scene.labels[slot] = labels[at] ?? '';
    scene.details[slot] = details[at] ?? '';
    scene.ports[slot] = ports[at] ?? '';
    if (kinds[at] === 0) scene.states[slot] = scene.marks[slot] = 0;
  });
}

function putLinks(scene: Scene, { slots, ends, offsets, bends }: Extract<SceneChange, { type: 'links' }>): void {
  growLinks(scene, lastOf(slots) + 1);
  slots.forEach((slot, at) => {
    for (let end = 0; end < 2; end += 1) {
      scene.ends[slot * 2 + end] = ends[at * 2 + end] ?? -1;
      scene.offsets[slot * 2 + end] = offsets[at * 2 + end] ?? 0;
    }
    if (ends[at * 2] === -1) scene.linkMarks[slot] = 0;
    if (scene.bends.size > 0) scene.bends.delete(slot);
  });
  for (const [slot, its] of bends) scene.bends.set(slot, its);
}

function putBytes(into: Uint8Array, { slots, values }: { readonly slots: Int32Array; readonly values: Uint8Array }): void {
  slots.forEach((slot, at) => {
    into[slot] = values[at] ?? 0;
  });
}

function growItems(scene: Scene, count: number): void {
  scene.itemCount = Math.max(scene.itemCount, count);
  if (count <= scene.kinds.length) return;
  const room = roomFor(count);
  scene.places = grown(scene.places, new Float32Array(room * 4));
  scene.kinds = grown(scene.kinds, new Uint8Array(room));
  scene.looks = grown(scene.looks, new Uint8Array(room));
  scene.states = grown(scene.states, new Uint8Array(room));
  scene.marks = grown(scene.marks, new Uint8Array(room));
}

function growLinks(scene: Scene, count: number): void {
  scene.linkCount = Math.max(scene.linkCount, count);
  if (count <= scene.linkMarks.length) return;
  const room = roomFor(count);
  scene.ends = grown(scene.ends, new Int32Array(room * 2).fill(-1));
  scene.offsets = grown(scene.offsets, new Float32Array(room * 2));
  scene.linkMarks = grown(scene.linkMarks, new Uint8Array(room));
}

function roomFor(count: number): number {
  return Math.max(256, Math.ceil(count * 1.5));
}

function grown<T extends Float32Array | Uint8Array | Int32Array>(known: T, next: T): T {
  next.set(known);
  return next;
}

function lastOf(slots: Int32Array): number {
  return slots.reduce((most, slot) => Math.max(most, slot), -1);
}
