/** Which slot belongs to which id. Slots that are given back are used again. */
export interface Slots {
  readonly byId: ReadonlyMap<string, number>;
  readonly idAt: (slot: number) => string | undefined;
  /** The slot of an id, a new one where it has none. */
  readonly take: (id: string) => number;
  /** Gives a slot back; undefined where the id has none. */
  readonly release: (id: string) => number | undefined;
}

export function createSlots(): Slots {
  const byId = new Map<string, number>();
  const ids: (string | undefined)[] = [];
  const free: number[] = [];
  return {
    byId,
    idAt: (slot) => ids[slot],
    take: (id) => {
      const known = byId.get(id);
      if (known !== undefined) return known;
      const slot = free.pop() ?? ids.length;
      ids[slot] = id;
      byId.set(id, slot);
      return slot;
    },
    release: (id) => {
      const slot = byId.get(id);
      if (slot === undefined) return undefined;
      byId.delete(id);
      ids[slot] = undefined;
      free.push(slot);
      return slot;
    },
  };
}
