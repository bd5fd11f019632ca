import { z } from 'zod';
import type { TablePage } from '#contract/models.ts';
import { AppError } from '#domain/issue/app-error.ts';
import { own } from '#domain/names/own.ts';
import { describeColumn } from './column-statistics.ts';
import { parseCsv } from './parse-csv.ts';
import { tableFiles, type TableFormat, type TableReader, type TableSource } from './table-reader.ts';

interface WholeTable {
  readonly columns: TablePage['columns'];
  readonly rows: readonly (string | null)[][];
}

const largestBytes = 64 * 1024 * 1024;
const tablesKept = 20;

/** Reads CSV and JSON tables into memory, without any library: for the browser, where there are small tables only. */
export function createTextTableReader(): TableReader {
  const kept = new Map<string, WholeTable>();
  return {
    async page(source, { offset, limit }) {
      const table = kept.get(source.key) ?? (await readTable(source));
      kept.delete(source.key);
      kept.set(source.key, table);
      for (const oldest of kept.keys()) if (kept.size > tablesKept) kept.delete(oldest);
      return {
        rowCount: table.rows.length,
        offset,
        columns: table.columns,
        rows: table.rows.slice(offset, offset + limit).map((row) => [...row]),
      };
    },
    close: async () => kept.clear(),
  };
}

async function readTable(source: TableSource): Promise<WholeTable> {
  const found = tableFiles(source);
  if (found === null || found.format === 'parquet') throw notATable(source, 'only CSV and JSON can be read here');
  const bytes = source.files.filter((file) => found.paths.includes(file.path)).reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > largestBytes) throw notATable(source, 'it is too large to be read here');
  const tables = await Promise.all(
    found.paths.map(async (path) => parseTable(found.format, new TextDecoder().decode(await source.read(path)), source)),
  );
  const names = [...new Set(tables.flatMap((table) => table.names))];
  const rows = tables.flatMap((table) => table.rows.map((row) => names.map((name) => row.get(name) ?? null)));
  return {
    rows,
    columns: names.map((name, index) =>
      describeColumn(
        name,
        rows.map((row) => row[index] ?? null),
      ),
    ),
  };
}

interface ParsedTable {
  readonly names: readonly string[];
  readonly rows: readonly ReadonlyMap<string, string | null>[];
}

function parseTable(format: TableFormat, text: string, source: TableSource): ParsedTable {
  if (format === 'csv' || format === 'tsv') {
    const [head = [], ...records] = parseCsv(text, format === 'csv' ? ',' : '\t');
    const names = head.map((name, index) => name ?? `column${index}`);
    return { names, rows: records.map((record) => new Map(names.map((name, index) => [name, record[index] ?? null]))) };
  }
  const objects = parseObjects(format, text, source);
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return { names, rows: objects.map((object) => new Map(names.map((name) => [name, toText(own(object, name))]))) };
}

function parseObjects(format: TableFormat, text: string, source: TableSource): Record<string, unknown>[] {
  const objects = z.array(z.record(z.string(), z.unknown()));
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return objects.parse(
      format === 'json' && text.trimStart().startsWith('[') ? JSON.parse(text) : lines.map((line): unknown => JSON.parse(line)),
    );
  } catch {
    throw notATable(source, 'it is not a list of JSON objects');
  }
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
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
