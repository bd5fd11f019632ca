import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputPlace } from './read-task.ts';
import { UserError } from './user-error.ts';

export const tableFormats = ['csv', 'parquet', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The files of one table, in the order of their names, and how to read them. */
export interface TableFiles {
  readonly format: TableFormat;
  readonly paths: readonly [string, ...string[]];
}

const endings: Readonly<Record<TableFormat, RegExp>> = {
  csv: /\.(?:csv|tsv|txt)(?:\.gz|\.zst)?$/i,
  parquet: /\.(?:parquet|pq)$/i,
  json: /\.(?:json|jsonl|ndjson)(?:\.gz|\.zst)?$/i,
};

/**
 * Finds the table files of an input. A bound file is that file; of a folder, all files of the format at any depth,
 * without hidden ones and those that start with `_`. `auto` takes the one format that is there.
 */
export async function findTableFiles(place: InputPlace, format: TableFormat | 'auto'): Promise<TableFiles> {
  const paths = place.kind === 'file' ? [place.path] : await listFiles(place.path);
  const chosen = format === 'auto' ? guessFormat(place, paths) : format;
  const [first, ...rest] = place.kind === 'file' ? paths : paths.filter((path) => endings[chosen].test(path));
  if (first === undefined) throw new UserError(`the input "${place.name}" has no ${chosen} file${describeFound(paths)}`);
  return { format: chosen, paths: [first, ...rest] };
}

function guessFormat(place: InputPlace, paths: readonly string[]): TableFormat {
  const found = tableFormats.filter((format) => paths.some((path) => endings[format].test(path)));
  const [format] = found;
  if (format === undefined) throw new UserError(`the input "${place.name}" has no CSV, Parquet or JSON file${describeFound(paths)}`);
  if (found.length > 1) throw new UserError(`the input "${place.name}" has files of several formats (${found.join(', ')}): choose one`);
  return format;
}

function describeFound(paths: readonly string[]): string {
  const names = paths.slice(0, 3).map((path) => path.slice(path.lastIndexOf('/') + 1));
  return names.length === 0 ? ': it is empty' : `, only ${names.join(', ')}${paths.length > 3 ? ' …' : ''}`;
}

async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true });
  const visible = entries.filter((name) => /\.[^/]+$/.test(name) && !/(?:^|\/)[._]/.test(name));
  return visible.sort().map((name) => join(directory, name));
}
