import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TablePage } from '#contract/models.ts';

/** Reads `limit` rows from `offset` on. */
export type TableLoad = (offset: number, limit: number) => Promise<TablePage>;

export const rowsPerPage = 100;

/** What is known of a table: the head of its first page that came, and the rows by page number. */
export interface TablePages {
  readonly head: Pick<TablePage, 'rowCount' | 'columns'> | null;
  readonly rows: ReadonlyMap<number, TablePage['rows']>;
  /** Why the last page that failed did. */
  readonly error: unknown;
}

export interface TablePagesStore extends StoreApi<TablePages> {
  /** Loads the pages of these rows (last one included) that are neither there nor on their way. */
  readonly want: (firstRow: number, lastRow: number) => void;
  /** Forgets that pages failed and loads those of the rows last wanted. */
  readonly retry: () => void;
}

/** The pages of one table; each is read once, and again only after it failed. */
export function createTablePages(load: TableLoad): TablePagesStore {
  const store = createStore<TablePages>(() => ({ head: null, rows: new Map(), error: null }));
  const asked = new Set<number>();
  let wanted = { from: 0, to: 0 };
  const read = async (page: number): Promise<void> => {
    asked.add(page);
    try {
      const { rowCount, columns, rows } = await load(page * rowsPerPage, rowsPerPage);
      const { head, rows: known } = store.getState();
      store.setState({ head: head ?? { rowCount, columns }, rows: new Map(known).set(page, rows) });
    } catch (error) {
      store.setState({ error });
    }
  };
  const want = (from: number, to: number): void => {
    wanted = { from, to };
    const last = Math.floor(Math.max(from, to) / rowsPerPage);
    for (let page = Math.floor(from / rowsPerPage); page <= last; page++) if (!asked.has(page)) void read(page);
  };
  const retry = (): void => {
    for (const page of asked) if (!store.getState().rows.has(page)) asked.delete(page);
    store.setState({ error: null });
    want(wanted.from, wanted.to);
  };
  return Object.assign(store, { want, retry });
}

/** The row at an index, undefined while it is on its way. */
export function rowAt(pages: TablePages, index: number): TablePage['rows'][number] | undefined {
  return pages.rows.get(Math.floor(index / rowsPerPage))?.[index % rowsPerPage];
}
