import { z } from 'zod';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { applyDifference } from '#domain/pipeline/difference.ts';
import { emptyHistory, type History, type HistoryStep, pushStep, redo, sealHistory, undo } from '#domain/pipeline/history.ts';
import {
  annotationSchema,
  pipelineDocumentSchema,
  pipelineMetadataSchema,
  pipelineNodeSchema,
  subPipelineSchema,
  variableSchema,
} from '#domain/pipeline/pipeline-schema.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import type { KeptFormat } from './indexed-store.ts';

/** What this computer keeps of an open pipeline: the document as it is here, its history, and what it stands on. */
export interface LocalWork {
  /** The server's revision that the document grew from. */
  readonly revision: number;
  /** The save that is under way and whose answer may be lost. */
  readonly saveId: string | null;
  /** Whether the server has the document as it is. */
  readonly isSaved: boolean;
  /** How many steps the server does not have. */
  readonly edits: number;
  readonly document: PipelineDocument;
  readonly history: History;
}

/** One thing that happened since the work was kept whole. */
export type WorkEntry =
  | { readonly kind: 'step'; readonly step: HistoryStep }
  | { readonly kind: 'seal' | 'undo' | 'redo' }
  | { readonly kind: 'base'; readonly revision: number; readonly saveId: string | null; readonly isSaved: boolean };

/** The work after everything that happened since; each entry costs what it changed. */
export function replayWork(work: LocalWork, entries: readonly WorkEntry[]): LocalWork {
  return entries.reduce(replayEntry, work);
}

function replayEntry(work: LocalWork, entry: WorkEntry): LocalWork {
  switch (entry.kind) {
    case 'step': {
      const document = applyDifference(work.document, entry.step.difference);
      const history = pushStep(work.history, entry.step);
      const isNew = history.past.length > work.history.past.length || work.edits === 0;
      return { ...work, document, history, isSaved: false, edits: work.edits + (isNew ? 1 : 0) };
    }
    case 'seal':
      return { ...work, history: sealHistory(work.history) };
    case 'undo':
    case 'redo': {
      const moved = (entry.kind === 'undo' ? undo : redo)(work.history, work.document);
      if (!moved) return work;
      const kept = { ...work, document: moved.document, history: moved.history };
      return moved.step.overtaken ? kept : { ...kept, isSaved: false, edits: work.edits + 1 };
    }
    case 'base':
      return { ...work, revision: entry.revision, saveId: entry.saveId, isSaved: entry.isSaved, edits: entry.isSaved ? 0 : work.edits };
  }
}

const changesOf = <T extends z.ZodType>(item: T) =>
  z.array(z.strictObject({ id: z.string(), from: item.nullable(), to: item.nullable(), fromIndex: z.int(), toIndex: z.int() }));
const stepSchema = z.strictObject({
  name: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
  coalesce: z.string().optional(),
  overtaken: z.literal(true).optional(),
  difference: z.strictObject({
    nodes: changesOf(pipelineNodeSchema),
    subPipelines: changesOf(subPipelineSchema).optional(),
    annotations: changesOf(annotationSchema).optional(),
    variables: z.strictObject({ from: z.array(variableSchema), to: z.array(variableSchema) }).optional(),
    metadata: z.strictObject({ from: pipelineMetadataSchema, to: pipelineMetadataSchema }).optional(),
  }),
});
const baseShape = { revision: z.int(), saveId: z.string().nullable(), isSaved: z.boolean() };

const besideDocument = {
  ...baseShape,
  edits: z.int().default(0),
  history: z.strictObject({ past: z.array(stepSchema), future: z.array(stepSchema), shared: z.literal(true).optional() }),
};
const localWorkSchema: z.ZodType<LocalWork> = z.strictObject({ ...besideDocument, document: pipelineDocumentSchema });
const besideDocumentSchema: z.ZodType<Omit<LocalWork, 'document'>> = z.strictObject(besideDocument);
/** One thing that happened, as another tab or this computer tells it. */
export const workEntrySchema: z.ZodType<WorkEntry> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: stepSchema }),
  z.strictObject({ kind: z.literal(['seal', 'undo', 'redo']) }),
  z.strictObject({ kind: z.literal('base'), ...baseShape }),
]);

/** A pipeline as the server has it, with nothing of our own. */
export function freshWork({ revision, document }: { readonly revision: number; readonly document: PipelineDocument }): LocalWork {
  return { revision, saveId: null, isSaved: true, edits: 0, document, history: emptyHistory };
}

const formatSchema = z.looseObject({ format: z.int().default(1) });

/** Work as it is kept and told to other tabs: with the format of its documents. */
export function toKeptWork(work: LocalWork): LocalWork & { readonly format: number } {
  return { format: documentFormat, ...work };
}

/**
 * Work and what happened since, as this computer or another tab gives them, which an older or newer Weft may have written.
 * `newer`: leave it alone. Null where it can't be read. Entries count up to the first that can't be read. A document that is
 * as that of `like` becomes that one, which takes a fifth of the time that reading it does.
 */
export function parseKeptWork(work: unknown, entries: readonly unknown[], like?: Partial<LocalWork>): LocalWork | 'newer' | null {
  const parsed = formatSchema.safeParse(work);
  if (!parsed.success) return null;
  const { format, ...rest } = parsed.data;
  if (format > documentFormat) return 'newer';
  const known = parseWhole(rest, like?.document);
  if (known === null) return null;
  const readable = entries.map((entry) => workEntrySchema.safeParse(entry));
  // What stands behind an entry that can't be read builds on it.
  const end = readable.findIndex((entry) => !entry.success);
  return replayWork(
    known,
    readable.slice(0, end < 0 ? undefined : end).flatMap((entry) => (entry.success ? [entry.data] : [])),
  );
}

function parseWhole({ document, ...beside }: Record<string, unknown>, like: PipelineDocument | undefined): LocalWork | null {
  if (like && sameValue(document, like)) {
    const parsed = besideDocumentSchema.safeParse(beside);
    return parsed.success ? { ...parsed.data, document: like } : null;
  }
  return localWorkSchema.safeParse({ ...beside, document }).data ?? null;
}

/** How the work of a pipeline is kept. */
export const pipelineWork: KeptFormat<LocalWork, LocalWork | 'newer'> = { toKept: toKeptWork, parse: parseKeptWork };
