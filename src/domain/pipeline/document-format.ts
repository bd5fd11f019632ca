import { z } from 'zod';
import { parseWith } from '../issue/from-zod.ts';
import type { Result } from '../issue/result.ts';
import { paramTypeNames } from '../param/parameter.ts';
import { pipelineDocumentSchema } from './pipeline-schema.ts';
import type { PipelineDocument } from './pipeline.ts';

/** What makes the next format of a document from one that its own Weft wrote. Pure; a step that was released never changes. */
type FormatStep = (document: unknown) => unknown;

/** `formatSteps[0]` makes format 2 from format 1. A fixture of every format stays in `formats/` for ever. */
const formatSteps: readonly FormatStep[] = [
  // Format 2 adds disabled nodes, sub-pipelines and annotations, all of which may be absent.
  (document) => document,
];

/** The format of documents that this Weft writes; it grows when an older Weft could not read, and keep, what they hold. */
export const documentFormat = formatSteps.length + 1;

const text = z.string();
const values = z.record(text, text);

/**
 * As much of a document of a newer format as it takes to show it. All that is not known is kept as it is, and nobody may
 * save such a document: what its parts mean is not known here.
 */
export const newerDocumentSchema = z.looseObject({
  metadata: z.looseObject({ name: text, description: text.optional() }),
  variables: z.array(z.looseObject({ name: text, type: z.enum(paramTypeNames), value: text, description: text.optional() })),
  nodes: z.array(
    z.looseObject({
      id: text,
      component: text,
      label: text.optional(),
      parameters: values,
      inputs: z.record(text, z.union([z.looseObject({ from: text }), z.looseObject({ uri: text })])),
      outputs: z.record(text, z.looseObject({ uri: text })),
      position: z.looseObject({ x: z.number(), y: z.number() }),
    }),
  ),
});

/** A document that was kept in some format: older ones are brought to today's, newer ones are read as far as they can be shown. */
export function parseDocument(value: unknown, format: number): Result<PipelineDocument> {
  if (format > documentFormat) return parseWith<PipelineDocument>(newerDocumentSchema, value);
  return parseWith<PipelineDocument>(
    pipelineDocumentSchema,
    formatSteps.slice(format - 1).reduce((older, step) => step(older), value),
  );
}
