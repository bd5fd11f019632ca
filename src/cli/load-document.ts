import { readFile } from 'node:fs/promises';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { parseComponentFile } from '#domain/component/component-file.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';
import { failure, type Result } from '#domain/issue/result.ts';
import { parsePipelineFile } from '#domain/pipeline/pipeline-file.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { parseYaml } from '#files/parse-yaml.ts';

/** What a file holds, and where in its text a path stands. */
export interface LoadedFile<T> {
  readonly file: string;
  readonly result: Result<T>;
  /** Line, counted from 1. */
  readonly lineOf: (path: IssuePath) => number;
}

export type Loaded =
  | ({ readonly kind: 'Component' } & LoadedFile<ComponentDefinition>)
  | ({ readonly kind: 'Pipeline' } & LoadedFile<PipelineDocument>)
  | ({ readonly kind: 'unknown' } & LoadedFile<never>);

/** Reads a component or pipeline file, told apart by its `kind`. Nothing is thrown for what the file holds. */
export async function loadFile(file: string): Promise<Loaded> {
  const text = await readText(file);
  if (typeof text !== 'string') return broken(file, [text]);
  const parsed = parseYaml(text);
  if (!parsed.ok) return broken(file, parsed.issues, lineOfIssue);
  const { value } = parsed.value;
  const lineOf = (path: IssuePath) => parsed.value.positionOf(path).line;
  const kind = isRecord(value) ? value['kind'] : undefined;
  if (kind === 'Component') return { kind, file, result: parseComponentFile(value), lineOf };
  if (kind === 'Pipeline') return { kind, file, result: parsePipelineFile(value), lineOf };
  return broken(file, [createIssue('E_FILE_KIND', ['kind'], { kind: String(kind) })], lineOf);
}

async function readText(file: string): Promise<string | Issue> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return createIssue('E_FILE_UNREADABLE', [], { file });
  }
}

function lineOfIssue(): number {
  return 1;
}

function broken(file: string, issues: readonly Issue[], lineOf: (path: IssuePath) => number = () => 1): Loaded {
  return { kind: 'unknown', file, result: failure(...issues), lineOf };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
