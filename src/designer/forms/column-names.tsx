import { createContext, use } from 'react';

/**
 * Columns of the tables that come into the node, as far as they are known yet; fields that name columns suggest them. Null
 * where no data comes in.
 */
const ColumnNames = createContext<readonly string[] | null>(null);

export const ColumnNamesProvider = ColumnNames.Provider;

export function useColumnNames(): readonly string[] | null {
  return use(ColumnNames);
}
