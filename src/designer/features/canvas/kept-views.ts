import type { Viewport } from 'reactflow';
import { z } from 'zod';

/** How one looked at a level, and whether all of it was in sight. */
export interface KeptView extends Viewport {
  readonly isWhole: boolean;
}

/** How one looked at each level of a pipeline when one looked last. */
export interface KeptViews {
  /** Null where nothing is kept. */
  readonly read: (within: string | null) => KeptView | null;
  readonly keep: (within: string | null, view: KeptView) => void;
}

/** So many pipelines are remembered, and of each so many levels: those that were looked at last. */
const mostPipelines = 100;
const mostLevels = 30;

const viewSchema = z.object({ x: z.number(), y: z.number(), zoom: z.number().positive(), isWhole: z.boolean() });
const levelSchema = z.object({ within: z.string().nullable(), view: viewSchema });
const keptSchema = z.array(z.object({ pipeline: z.string(), levels: z.array(levelSchema) }));

/** For a canvas whose views nobody looks for later. */
export function createPassingViews(): KeptViews {
  const views = new Map<string | null, KeptView>();
  return { read: (within) => views.get(within) ?? null, keep: (within, view) => void views.set(within, view) };
}

/** The views of one person on this computer; what can't be read or kept is forgotten. */
export function createKeptViews(storage: Pick<Storage, 'getItem' | 'setItem'>, user: string, pipeline: string): KeptViews {
  const key = `weft.views.${user}`;
  const levelsOf = (all: z.infer<typeof keptSchema>) => all.find((one) => one.pipeline === pipeline)?.levels ?? [];
  return {
    read: (within) => levelsOf(readAll(storage, key)).find((one) => one.within === within)?.view ?? null,
    keep: (within, view) => {
      const all = readAll(storage, key);
      const levels = [{ within, view }, ...levelsOf(all).filter((one) => one.within !== within)].slice(0, mostLevels);
      const others = all.filter((one) => one.pipeline !== pipeline);
      writeAll(storage, key, [{ pipeline, levels }, ...others].slice(0, mostPipelines));
    },
  };
}

function readAll(storage: Pick<Storage, 'getItem'>, key: string): z.infer<typeof keptSchema> {
  try {
    return keptSchema.parse(JSON.parse(storage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

function writeAll(storage: Pick<Storage, 'setItem'>, key: string, all: z.infer<typeof keptSchema>): void {
  try {
    storage.setItem(key, JSON.stringify(all));
  } catch (error) {
    console.warn('The view could not be kept on this computer.', error);
  }
}
