import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { quoteText } from './quote.ts';
import type { InputPlace } from './read-task.ts';

/** What a program's DuckDB may touch: the inputs and the output directories, and nothing else. */
export interface Reach {
  readonly inputs: readonly InputPlace[];
  readonly outputs: readonly string[];
}

/**
 * Runs `work` with a DuckDB in memory that sees only its reach: no extension is fetched or loaded, no other file is read
 * or written, and none of that can be changed by SQL. One thread, so that equal inputs give equal bytes.
 */
export async function withDatabase<T>(reach: Reach, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const spillDirectory = await mkdtemp(join(await realpath(tmpdir()), 'weft-op-'));
  const database = await DuckDBInstance.create(':memory:', settings(spillDirectory));
  try {
    const connection = await database.connect();
    await confine(connection, reach);
    return await work(connection);
  } finally {
    database.closeSync();
    await rm(spillDirectory, { recursive: true, force: true });
  }
}

function settings(spillDirectory: string): Record<string, string> {
  return {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '1',
    preserve_insertion_order: 'true',
    temp_directory: spillDirectory,
    memory_limit: `${memoryLimitMiB()}MiB`,
  };
}

/** This task's share of the memory, as tasks run side by side; beyond it DuckDB goes to disk. */
function memoryLimitMiB(): number {
  const constrained = process.constrainedMemory();
  const bytes = constrained > 0 && constrained < totalmem() ? constrained : totalmem() / Math.max(2, availableParallelism());
  return Math.max(512, Math.floor((bytes * 0.5) / 2 ** 20));
}

async function confine(connection: DuckDBConnection, reach: Reach): Promise<void> {
  const directories = [...reach.inputs.filter((input) => input.kind === 'directory').map((input) => input.path), ...reach.outputs];
  const files = reach.inputs.filter((input) => input.kind === 'file').map((input) => input.path);
  await connection.run(`SET allowed_directories = [${directories.map((path) => quoteText(`${resolve(path)}/`)).join(', ')}]`);
  await connection.run(`SET allowed_paths = [${files.map((path) => quoteText(resolve(path))).join(', ')}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  await connection.run('SELECT setseed(0.5)');
}
