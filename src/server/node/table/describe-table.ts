import type { TablePage } from '#contract/models.ts';
import { binCount, binLabel, mostSingle } from '../../tables/column-statistics.ts';
import type { OpenColumn, OpenTable } from './open-table.ts';
import { quoteName } from './quote.ts';

type Column = TablePage['columns'][number];

const bins = 10;
/** Up to so many rows distinct values are counted exactly, above approximately. */
const exactRows = 200_000;
const longestText = 200;

/** The number of rows, and for each column what a reader wants to know first. */
export async function describeTable(table: OpenTable): Promise<{ rowCount: number; columns: Column[] }> {
  const [[count] = []] = (await table.connection.runAndReadAll('SELECT count(*)::DOUBLE FROM shown')).getRows();
  const rowCount = Number(count);
  const columns: Column[] = [];
  for (const column of table.columns) columns.push(await describeColumn(table, column, rowCount));
  return { rowCount, columns };
}

/** DuckDB's types in the words of the product; the rest keep their own. */
export function typeName(type: string): string {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)$/.test(type)) return 'Int';
  if (/^(DOUBLE|FLOAT|DECIMAL.*)$/.test(type)) return 'Float';
  if (type === 'VARCHAR' || type.startsWith('ENUM')) return 'String';
  if (type === 'BOOLEAN') return 'Bool';
  if (type === 'DATE') return 'Date';
  return type.startsWith('TIMESTAMP') ? 'Timestamp' : type;
}

async function describeColumn({ connection }: OpenTable, { name, type }: OpenColumn, rowCount: number): Promise<Column> {
  const kind = typeName(type);
  const numeric = kind === 'Int' || kind === 'Float';
  const temporal = kind === 'Date' || kind === 'Timestamp';
  const value = numeric || temporal ? quoteName(name) : `CAST(${quoteName(name)} AS VARCHAR)`;
  const finite = kind === 'Float' ? `CASE WHEN isfinite(${value}::DOUBLE) THEN ${value} END` : value;
  const distinct = rowCount <= exactRows ? `count(DISTINCT ${value})` : `approx_count_distinct(${value})`;
  const shown = (text: string) => `left(CAST(${text} AS VARCHAR), ${longestText})`;
  const sql = `SELECT count(${value})::DOUBLE, ${distinct}::DOUBLE, ${shown(`min(${finite})`)}, ${shown(`max(${finite})`)} FROM shown`;
  const [[present, different, min, max] = []] = (await connection.runAndReadAll(sql)).getRows();
  const position = numeric ? `${finite}::DOUBLE` : `epoch(${value}::TIMESTAMP)`;
  const histogram = numeric || temporal ? await binned(connection, position, kind) : await commonest(connection, value);
  return {
    name,
    type: kind,
    nulls: rowCount - Number(present),
    distinct: Number(different),
    min: textOf(min),
    max: textOf(max),
    histogram,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

async function binned(connection: OpenTable['connection'], position: string, kind: string): Promise<Column['histogram']> {
  const isWhole = kind === 'Int';
  const temporal = kind === 'Date' || kind === 'Timestamp';
  const sql = `WITH p AS (SELECT ${position} AS x FROM shown), e AS (SELECT min(x) AS a, max(x) AS b FROM p)
    SELECT CASE WHEN ${isWhole} AND b - a < ${mostSingle} THEN x - a WHEN b > a THEN least(${bins - 1}, floor((x - a) / (b - a) * ${bins})) ELSE 0 END::DOUBLE AS bin, count(*)::DOUBLE, any_value(a), any_value(b)
    FROM p, e WHERE x IS NOT NULL GROUP BY 1 ORDER BY 1`;
  const rows = (await connection.runAndReadAll(sql)).getRows().map((row) => row.map(Number));
  const [, , from = 0, to = 0] = rows[0] ?? [];
  const range = { min: from, max: to, isWhole };
  const counts = new Map(rows.map(([bin = 0, count = 0]) => [bin, count]));
  const label = (bin: number) =>
    temporal ? new Date((from + ((to - from) * bin) / bins) * 1000).toISOString().slice(0, 16).replace('T', ' ') : binLabel(bin, range);
  const wanted = rows.length === 0 ? 0 : binCount(range);
  return Array.from({ length: wanted }, (_none, bin) => ({ label: label(bin), count: counts.get(bin) ?? 0 }));
}

async function commonest(connection: OpenTable['connection'], value: string): Promise<Column['histogram']> {
  const sql = `SELECT left(${value}, ${longestText}), count(*)::DOUBLE FROM shown WHERE ${value} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${bins}`;
  return (await connection.runAndReadAll(sql)).getRows().map(([label, count]) => ({ label: String(label), count: Number(count) }));
}
