import { findItem } from './item-index.ts';
import type { PipelineDocument } from './pipeline.ts';

type Drawn = Pick<PipelineDocument, 'nodes' | 'subPipelines' | 'annotations'>;

/**
 * The sub-pipelines around an item, the innermost first. One that is not there ends the way, and so does one that has been
 * passed already: what two people's changes have put inside each other is drawn outside.
 */
export function wayOut(document: Pick<PipelineDocument, 'subPipelines'>, item: { readonly within?: string | undefined }): string[] {
  const way: string[] = [];
  let around = item.within === undefined ? undefined : findItem(document.subPipelines, item.within);
  while (around) {
    if (way.includes(around.id)) return [];
    way.push(around.id);
    around = around.within === undefined ? undefined : findItem(document.subPipelines, around.within);
  }
  return way;
}

/** The ids given and those of everything in the sub-pipelines among them, however deep. */
export function insideOf(document: Drawn, ids: Iterable<string>): Set<string> {
  const found = new Set(ids);
  if (![...found].some((id) => findItem(document.subPipelines, id))) return found;
  for (const item of [...(document.subPipelines ?? []), ...document.nodes, ...(document.annotations ?? [])]) {
    if (wayOut(document, item).some((id) => found.has(id))) found.add(item.id);
  }
  return found;
}
