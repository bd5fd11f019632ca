import { createIssue } from '../issue/create-issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import { unknownNode } from '../pipeline/check-link.ts';
import { closureOf } from '../pipeline/graph.ts';
import { nodeIndex } from '../pipeline/node-index.ts';
import type { PipelineDocument } from '../pipeline/pipeline.ts';

/**
 * A part of a pipeline: a node and all after it (`from`), a node and all before it (`to`), one node (`only`), or those
 * that `nodes` names. Together they mean what all of them hold; `upstream` adds all nodes before
 * those, which run as far as no result of theirs fits.
 */
export interface Selection {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly only?: string | undefined;
  readonly nodes?: readonly string[] | undefined;
  readonly upstream?: boolean | undefined;
}

/** The nodes that were pointed at to be run, whatever results they have; those around them only as far as needed. */
export function askedNodes({ from, only, nodes = [] }: Selection): ReadonlySet<string> {
  return new Set([from, only, ...nodes].filter((id) => id !== undefined));
}

/** The ids selected; E_UNKNOWN_NODE for one that is not there, E_PLAN_EMPTY where nothing is left. */
export function selectNodes(document: PipelineDocument, selection: Selection): Result<ReadonlySet<string>> {
  const index = nodeIndex(document);
  const named = new Set([selection.from, selection.to, selection.only, ...(selection.nodes ?? [])].filter((id) => id !== undefined));
  const unknown = [...named].filter((id) => !index.has(id));
  if (unknown.length > 0) return failure(...unknown.map((id) => unknownNode(document, id, ['nodes', id])));
  const parts: ReadonlySet<string>[] = [];
  if (selection.from !== undefined) parts.push(closureOf(document, [selection.from], 'downstream'));
  if (selection.to !== undefined) parts.push(closureOf(document, [selection.to], 'upstream'));
  if (selection.only !== undefined) parts.push(new Set([selection.only]));
  if (selection.nodes !== undefined) parts.push(new Set(selection.nodes));
  const selected = new Set([...index.keys()].filter((id) => parts.every((part) => part.has(id))));
  if (selected.size === 0) return failure(createIssue('E_PLAN_EMPTY', ['nodes']));
  return success(selection.upstream === true ? closureOf(document, selected, 'upstream') : selected);
}
