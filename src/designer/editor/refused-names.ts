import { z } from 'zod';

/**
 * New names that variables can't have, by the variables that they were typed for. They are no part of the document: they stay
 * on this computer until they are mended or the variable gets another name.
 */
export type RefusedNames = ReadonlyMap<string, string>;

export const noRefusedNames: RefusedNames = new Map();

/** Where the refused names of one pipeline are kept. */
export interface RefusedNamesPlace {
  readonly read: () => RefusedNames;
  readonly write: (names: RefusedNames) => void;
}

const namesSchema = z.record(z.string(), z.string());

/** In the browser's storage, which has them at once: whatever happens to the page, a reload finds them. */
export function createRefusedNamesPlace(storage: Storage, id: string, onProblem: (error: unknown) => void): RefusedNamesPlace {
  const key = `weft.refused-names.${id}`;
  return {
    read: () => {
      try {
        const parsed = namesSchema.safeParse(JSON.parse(storage.getItem(key) ?? '{}'));
        return new Map(Object.entries(parsed.data ?? {}));
      } catch {
        return noRefusedNames;
      }
    },
    write: (names) => {
      try {
        if (names.size === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(Object.fromEntries(names)));
      } catch (error) {
        onProblem(error);
      }
    },
  };
}
