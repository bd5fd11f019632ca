import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TablePage } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { tableFiles, type TableReader, type TableSource } from '../../tables/table-reader.ts';
import { tableReplySchema, type TableReply, type TableRequest } from './table-request.ts';

type Described = Pick<TablePage, 'rowCount' | 'columns'>;

const program = fileURLToPath(new URL('./table-process.ts', import.meta.url));
const timeoutMs = 60_000;
const describedKept = 500;

/** Reads Parquet, CSV and JSON tables with DuckDB, in a process of its own that starts with the first table. */
export function createDuckdbTableReader(): TableReader {
  const described = new Map<string, Described>();
  const reader = createProcess();
  return {
    async page(source, range) {
      const known = described.get(source.key);
      const reply = await reader.ask({ ...locate(source), ...range, describe: known === undefined });
      if (reply.kind === 'failed') throw notATable(source, reply.detail);
      const description = known ?? reply.described;
      if (description === null) throw notATable(source, 'its columns are unknown');
      described.set(source.key, description);
      for (const oldest of described.keys()) if (described.size > describedKept) described.delete(oldest);
      return { rowCount: description.rowCount, offset: range.offset, columns: description.columns, rows: reply.rows };
    },
    close: async () => reader.stop(),
  };
}

function locate(source: TableSource): Pick<TableRequest, 'key' | 'format' | 'paths'> {
  const found = tableFiles(source);
  const { directory } = source;
  if (found === null || directory === null) throw notATable(source, 'there is no Parquet, CSV or JSON file');
  return { key: source.key, format: found.format, paths: found.paths.map((path) => join(directory, path)) };
}

function notATable(source: TableSource, detail: string): AppError {
  return new AppError('E_NOT_A_TABLE', {
    name: source.files
      .map((file) => file.path)
      .slice(0, 3)
      .join(', '),
    detail,
  });
}

/** The process, started when it is needed. It is killed when it takes too long; what it was asked then fails. */
function createProcess() {
  let child: ChildProcess | null = null;
  let lastId = 0;
  const waiting = new Map<number, (reply: TableReply) => void>();
  const failAll = (detail: string) => {
    for (const [id, settle] of waiting) settle({ kind: 'failed', id, detail });
    waiting.clear();
  };
  const start = () => {
    const started = fork(program, {
      execArgv: [],
      env: { PATH: process.env['PATH'] ?? '' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (message) => {
      const reply = tableReplySchema.parse(message);
      waiting.get(reply.id)?.(reply);
      waiting.delete(reply.id);
    });
    started.on('exit', () => {
      if (child === started) child = null;
      failAll('reading it ended the reader');
    });
    started.unref();
    started.channel?.unref();
    return started;
  };
  return {
    ask(request: Omit<TableRequest, 'id'>): Promise<TableReply> {
      const asked = (child ??= start());
      const id = ++lastId;
      return new Promise((resolve) => {
        const timer = setTimeout(() => asked.kill('SIGKILL'), timeoutMs);
        waiting.set(id, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
        asked.send({ ...request, id });
      });
    },
    stop: () => void child?.kill(),
  };
}
