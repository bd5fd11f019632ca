import path from 'node:path';
import { createIssue, hasErrors } from '#domain/issue/create-issue.ts';
import type { IssuePath } from '#domain/issue/issue.ts';
import type { InputBinding, OutputBinding, PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { Terminal } from './command.ts';
import { loadFile } from './load-document.ts';
import { printIssues } from './print-issues.ts';

export interface LoadedPipeline {
  readonly file: string;
  readonly document: PipelineDocument;
  readonly lineOf: (path: IssuePath) => number;
}

/** Reads a pipeline file; prints what is wrong and gives undefined where it can't be read. */
export async function loadPipeline(file: string, terminal: Terminal): Promise<LoadedPipeline | undefined> {
  const absolute = path.resolve(terminal.workingDirectory, file);
  const loaded = await loadFile(absolute);
  const report = (issues: Parameters<typeof printIssues>[1]) =>
    printIssues(file, issues, loaded.lineOf, { ...terminal, out: terminal.error });
  if (loaded.kind !== 'Pipeline') {
    report(
      loaded.result.ok || loaded.kind === 'Component'
        ? [createIssue('E_FILE_KIND', ['kind'], { kind: loaded.kind })]
        : loaded.result.issues,
    );
    return undefined;
  }
  report(loaded.result.issues);
  if (!loaded.result.ok || hasErrors(loaded.result.issues)) return undefined;
  return { file: absolute, document: loaded.result.value, lineOf: loaded.lineOf };
}

/** The document with `file:` addresses made absolute from the folder of its file. */
export function withAbsoluteAddresses(document: PipelineDocument, folder: string): PipelineDocument {
  return { ...document, nodes: document.nodes.map((node) => absoluteNode(node, folder)) };
}

function absoluteNode(node: PipelineNode, folder: string): PipelineNode {
  const inputs = Object.entries(node.inputs).map(([name, binding]): [string, InputBinding] => [
    name,
    'uri' in binding ? { uri: absoluteAddress(binding.uri, folder) } : binding,
  ]);
  const outputs = Object.entries(node.outputs).map(([name, binding]): [string, OutputBinding] => [
    name,
    { uri: absoluteAddress(binding.uri, folder) },
  ]);
  return { ...node, inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) };
}

/** A `file:` address with an absolute path; a trailing slash stays. Other addresses as they are. */
export function absoluteAddress(uri: string, folder: string): string {
  if (!uri.startsWith('file:')) return uri;
  const relative = uri.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return `file:${path.resolve(folder, relative)}${relative.endsWith('/') ? '/' : ''}`;
}
