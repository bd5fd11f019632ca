import { z } from 'zod';
import type { IssuePath } from '#domain/issue/issue.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

const refusedSchema = z.object({
  /** E.g. `['variables', 'rate', 'name']`, `['nodes', 'train', 'tuning', 'nodes']`. */
  field: z.array(z.union([z.string(), z.number()])),
  text: z.string(),
  /** What holds in the document, since the text does not: once something else does, the text is gone. */
  holds: z.union([z.string(), z.number(), z.null()]),
});

/**
 * What fields of a pipeline refuse to take. It is no part of the document: it stays on this computer until it is mended, or
 * what the field is about gets another value or goes.
 */
export type RefusedTexts = readonly z.infer<typeof refusedSchema>[];

/** Where the refused texts of one pipeline are kept. */
export interface RefusedTextsPlace {
  readonly read: () => RefusedTexts;
  readonly write: (texts: RefusedTexts) => void;
}

/** What a field refused, undefined where that is nothing. */
export function refusedAt(texts: RefusedTexts, field: IssuePath): string | undefined {
  return texts.find((one) => isSame(one.field, field))?.text;
}

/** The texts with that of one field; null: it refuses nothing any more. The same texts where nothing changes. */
export function withRefused(texts: RefusedTexts, document: PipelineDocument, field: IssuePath, text: string | null): RefusedTexts {
  const holds = valueAt(document, field);
  if (holds === undefined || (refusedAt(texts, field) ?? null) === text) return texts;
  const others = texts.filter((one) => !isSame(one.field, field));
  return text === null ? others : [...others, { field: [...field], text, holds }];
}

/** The texts without those of what is gone or has another value. The same texts where none is. */
export function stillRefused(texts: RefusedTexts, document: PipelineDocument): RefusedTexts {
  const there = texts.filter(({ field, holds }) => valueAt(document, field) === holds);
  return there.length === texts.length ? texts : there;
}

function isSame(field: IssuePath, other: IssuePath): boolean {
  return field.length === other.length && field.every((part, at) => part === other[at]);
}

/** What holds in a field that may refuse a text: the name of a variable or a part of a tuning; undefined where it is not there. */
function valueAt(document: PipelineDocument, [room, id, , part]: IssuePath): string | number | null | undefined {
  if (room === 'variables') return document.variables.find(({ name }) => name === id)?.name;
  const node = findNode(document, String(id));
  return node && (Object.entries(node.tuning ?? {}).find(([name]) => name === part)?.[1] ?? null);
}

/** In the browser's storage, which has them at once: whatever happens to the page, a reload finds them. */
export function createRefusedTextsPlace(storage: Storage, id: string, onProblem: (error: unknown) => void): RefusedTextsPlace {
  const key = `weft.refused.${id}`;
  return {
    read: () => {
      try {
        return z.array(refusedSchema).safeParse(JSON.parse(storage.getItem(key) ?? '[]')).data ?? [];
      } catch {
        return [];
      }
    },
    write: (texts) => {
      try {
        if (texts.length === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(texts));
      } catch (error) {
        onProblem(error);
      }
    },
  };
}
