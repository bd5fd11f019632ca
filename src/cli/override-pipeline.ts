import path from 'node:path';
import { AppError } from '#domain/issue/app-error.ts';
import { applyEdit } from '#domain/pipeline/apply-edit.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { UsageError } from './command.ts';

/** Splits `NAME=VALUE` at the first `=`. */
export function splitAssignment(text: string, form: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`“${text}” is not of the form ${form}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The document with `--set NODE.PARAM=VALUE` and `--input NODE.CHANNEL=PATH` applied. Unknown nodes are refused. */
export function overridePipeline(
  document: PipelineDocument,
  sets: readonly string[],
  inputs: readonly string[],
  workingDirectory: string,
): PipelineDocument {
  const edits = [
    ...sets.map((text): Edit => {
      const [[id, name], value] = target(document, text, 'NODE.PARAM=VALUE');
      return { type: 'node.parameter', id, name, value };
    }),
    ...inputs.map((text): Edit => {
      const [[id, input], value] = target(document, text, 'NODE.CHANNEL=PATH');
      return { type: 'node.input', id, input, binding: { uri: toAddress(value, workingDirectory) } };
    }),
  ];
  return applyEdit(document, { type: 'batch', edits }).document;
}

function target(document: PipelineDocument, text: string, form: string): readonly [readonly [string, string], string] {
  const [place, value] = splitAssignment(text, form);
  const dot = place.indexOf('.');
  if (dot < 1) throw new UsageError(`“${text}” is not of the form ${form}.`);
  const id = place.slice(0, dot);
  if (!document.nodes.some((node) => node.id === id)) throw new AppError('E_NOT_FOUND', { what: 'node', name: id });
  return [[id, place.slice(dot + 1)], value];
}

/** A path as a `file:` address; what already has a scheme stays. */
function toAddress(value: string, workingDirectory: string): string {
  if (/^(oss|nas|odps|dataset|file):/.test(value)) return value;
  return `file:${path.resolve(workingDirectory, value)}${value.endsWith('/') ? '/' : ''}`;
}
