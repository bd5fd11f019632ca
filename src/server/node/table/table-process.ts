import { describeTable } from './describe-table.ts';
import { openTable, readRows, type OpenTable } from './open-table.ts';
import { tableRequestSchema, type TableReply, type TableRequest } from './table-request.ts';

/** The process that reads tables for the server: files that tasks made can at worst end this process. */
const tablesKept = 4;
const open = new Map<string, OpenTable>();
let queue = Promise.resolve();

process.on('message', (message) => {
  const request = tableRequestSchema.parse(message);
  queue = queue.then(async () => void process.send?.(await answer(request)));
});
process.on('disconnect', () => process.exit());

async function answer(request: TableRequest): Promise<TableReply> {
  try {
    const table = await findTable(request);
    const described = request.describe ? await describeTable(table) : null;
    return { kind: 'page', id: request.id, rows: await readRows(table, request.offset, request.limit), described };
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return {
      kind: 'failed',
      id: request.id,
      detail: request.paths.reduce((text, path) => text.replaceAll(path, path.split('/').at(-1) ?? ''), line),
    };
  }
}

async function findTable(request: TableRequest): Promise<OpenTable> {
  const table = open.get(request.key) ?? (await openTable(request));
  open.delete(request.key);
  open.set(request.key, table);
  for (const [key, oldest] of open) {
    if (open.size <= tablesKept) break;
    open.delete(key);
    oldest.close();
  }
  return table;
}
