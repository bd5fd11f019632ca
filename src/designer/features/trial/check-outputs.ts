import type { ArtifactView } from '#contract/models.ts';
import type { OutputChannel } from '#domain/channel/channel.ts';
import { formatOf } from '#domain/channel/may-connect.ts';

/** How what a task left in an output compares with what the component declares. */
export type Finding = 'nothing' | 'no-table' | 'no-card' | 'as-declared';

/**
 * Compares what was found in an output with its declaration. A `table` must be readable as one; a `model` needs a
 * `card.json` to be shown as a model; `files` and `any` take whatever is there.
 */
export function checkOutput(output: OutputChannel, found: Pick<ArtifactView, 'files' | 'view'>): Finding {
  if (found.files.length === 0) return 'nothing';
  const format = formatOf(output);
  if (format === 'table' && found.view.kind !== 'table') return 'no-table';
  if (format === 'model' && found.view.kind !== 'model') return 'no-card';
  return 'as-declared';
}
