import type { TablePage } from '#contract/models.ts';
import type { FileSource } from '../blobs/blobs.ts';

/** A table to look at. `key` names content that never changes, so that what was counted once may be kept. */
export interface TableSource extends FileSource {
  readonly key: string;
}

/** Reads pages of tables kept as Parquet, CSV or JSON files. */
export interface TableReader {
  /**
   * Rows from `offset` on, at most `limit`, with what is known of each column of the whole table. Throws E_NOT_A_TABLE
   * where the files are none that it can read.
   */
  page(source: TableSource, range: { readonly offset: number; readonly limit: number }): Promise<TablePage>;
  close(): Promise<void>;
}

export const tableFormats = ['parquet', 'csv', 'tsv', 'json', 'ndjson', 'jsonl'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The files of a table, all of one format: the first of the list above that there is. */
export function tableFiles(source: Pick<FileSource, 'files'>): { readonly format: TableFormat; readonly paths: readonly string[] } | null {
  const paths = source.files.map((file) => file.path).filter((path) => path !== 'metrics.json' && path !== 'card.json');
  for (const format of tableFormats) {
    const found = paths.filter((path) => path.toLowerCase().endsWith(`.${format}`));
    if (found.length > 0) return { format, paths: found.toSorted() };
  }
  return null;
}
