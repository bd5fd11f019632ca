import type { Fix, Issue } from '#domain/issue/issue.ts';
import { own } from '#domain/names/own.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, PipelineNode, Variable } from '#domain/pipeline/pipeline.ts';
import type { Tuning } from '#domain/tuning/machine-type.ts';
import { changeVariableEdit } from '../../editor/change-variable-edit.ts';

/** The edit that an issue's fix stands for; null where the pipeline is not what has to change. */
export function toFixEdit(document: PipelineDocument, issue: Issue): Edit | null {
  const [place, id, room, name] = issue.path;
  if (issue.fix === undefined || typeof id !== 'string') return null;
  if (issue.fix.kind === 'enable') return { type: 'node.disabled', id: issue.fix.node, disabled: false };
  if (place === 'variables') {
    const variable = document.variables.find((candidate) => candidate.name === id);
    return variable === undefined ? null : fixVariable(document, variable, issue.fix);
  }
  const node = place === 'nodes' ? findNode(document, id) : undefined;
  if (node === undefined) return null;
  if (room === 'component') return issue.fix.kind === 'set-value' ? { type: 'node.component', id, component: issue.fix.value } : null;
  if (room === 'tuning') return fixTuning(node, issue.fix);
  if (typeof name !== 'string') return null;
  if (room === 'parameters') return fixParameter(node, name, issue.fix);
  if (room === 'inputs') return fixInput(node, name, issue.fix);
  return room === 'outputs' ? fixOutput(node, name, issue.fix) : null;
}

function fixVariable(document: PipelineDocument, variable: Variable, fix: Fix): Edit | null {
  const { name } = variable;
  if (fix.kind === 'set-value') return { type: 'variable.set', name, variable: { ...variable, value: fix.value } };
  if (fix.kind === 'rename') return changeVariableEdit(document, name, { ...variable, name: fix.name });
  return fix.kind === 'unset' ? { type: 'variable.set', name, variable: null } : null;
}

function fixParameter({ id, parameters }: PipelineNode, name: string, fix: Fix): Edit | null {
  const remove: Edit = { type: 'node.parameter', id, name, value: null };
  if (fix.kind === 'unset') return remove;
  if (fix.kind === 'set-value') return { type: 'node.parameter', id, name, value: fix.value };
  if (fix.kind !== 'rename') return null;
  return { type: 'batch', edits: [remove, { type: 'node.parameter', id, name: fix.name, value: own(parameters, name) ?? null }] };
}

function fixInput({ id, inputs }: PipelineNode, input: string, fix: Fix): Edit | null {
  const remove: Edit = { type: 'node.input', id, input, binding: null };
  if (fix.kind === 'remove-link' || fix.kind === 'unset') return remove;
  if (fix.kind === 'set-value') return { type: 'node.input', id, input, binding: { uri: fix.value } };
  if (fix.kind !== 'rename') return null;
  return { type: 'batch', edits: [remove, { type: 'node.input', id, input: fix.name, binding: own(inputs, input) ?? null }] };
}

function fixOutput({ id, outputs }: PipelineNode, output: string, fix: Fix): Edit | null {
  const remove: Edit = { type: 'node.output', id, output, binding: null };
  if (fix.kind === 'unset') return remove;
  if (fix.kind === 'set-value') return { type: 'node.output', id, output, binding: { uri: fix.value } };
  if (fix.kind !== 'rename') return null;
  return { type: 'batch', edits: [remove, { type: 'node.output', id, output: fix.name, binding: own(outputs, output) ?? null }] };
}

function fixTuning({ id, tuning }: PipelineNode, fix: Fix): Edit | null {
  if (fix.kind === 'unset') return { type: 'node.tuning', id, tuning: null };
  if (fix.kind !== 'set-tuning') return null;
  const next: Tuning = { ...tuning, ...fix.tuning };
  return { type: 'node.tuning', id, tuning: next };
}
