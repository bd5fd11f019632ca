import { createContext, use } from 'react';

/** Columns of the tables that come into the node, as far as they are known; fields that name columns suggest them. */
const ColumnNames = createContext<readonly string[]>([]);

export const ColumnNamesProvider = ColumnNames.Provider;

export function useColumnNames(): readonly string[] {
  return use(ColumnNames);
}
