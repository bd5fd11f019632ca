import type { Issue, IssuePath } from '../issue/issue.ts';
import { success, type Result } from '../issue/result.ts';
import type { PipelineRules } from '../pipeline/check-context.ts';
import { checkRunnable } from '../pipeline/check-pipeline.ts';
import { closureOf } from '../pipeline/graph.ts';
import type { PipelineDocument } from '../pipeline/pipeline.ts';
import { selectNodes, type Selection } from './selection.ts';

/** A part of a pipeline as a run of it sees it. */
export interface PartToRun {
  readonly selected: ReadonlySet<string>;
  /** The selected nodes and those before them, whose values say which of their results fit; nothing else matters to the run. */
  readonly document: PipelineDocument;
}

/** The part of a document that a selection stands for; E_UNKNOWN_NODE and E_PLAN_EMPTY as from `selectNodes`. */
export function partToRun(document: PipelineDocument, selection: Selection): Result<PartToRun> {
  const selected = selectNodes(document, selection);
  if (!selected.ok) return selected;
  return success({ selected: selected.value, document: withNeeded(document, selected.value) });
}

/** What there is to say against a run of a part, errors and warnings: what is wrong in it and with the whole pipeline, not with nodes elsewhere. */
export function checkPart(document: PipelineDocument, selection: Selection, rules: PipelineRules): readonly Issue[] {
  const part = partToRun(document, selection);
  return part.ok ? checkPartToRun(part.value, rules) : part.issues;
}

/**
 * The errors and warnings of a part. Of a node before it, only its result is needed: that doesn't depend on the machine, so
 * that what is wrong with its choice is left to whoever runs that node.
 */
export function checkPartToRun({ selected, document }: PartToRun, rules: PipelineRules): readonly Issue[] {
  return checkRunnable(document, rules).filter(({ path }) => !isAboutMachine(path) || selected.has(String(path[1])));
}

function isAboutMachine([room, , section, field]: IssuePath): boolean {
  return room === 'nodes' && section === 'tuning' && field === 'machineType';
}

function withNeeded(document: PipelineDocument, selected: ReadonlySet<string>): PipelineDocument {
  if (selected.size === document.nodes.length) return document;
  const needed = closureOf(document, selected, 'upstream');
  return { ...document, nodes: document.nodes.filter((node) => needed.has(node.id)) };
}
