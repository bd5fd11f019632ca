import { parseDocument } from '#domain/pipeline/document-format.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

/** The document of a row, whatever format it was kept in; the row stays as it is. Throws where it holds none. */
export function readDocument(row: { readonly document: string; readonly format: number }): PipelineDocument {
  const parsed = parseDocument(JSON.parse(row.document), row.format);
  if (!parsed.ok) throw new Error(`a kept document of format ${row.format} can’t be read: ${JSON.stringify(parsed.issues[0])}`);
  return parsed.value;
}
