import { parseColumnList } from '../program/parse-column-list.ts';

/** A pair of columns that must be equal. */
export interface JoinKey {
  readonly left: string;
  readonly right: string;
}

/** Reads column names separated by commas, or `left = right` where the names differ. */
export function parseJoinKeys(text: string): JoinKey[] {
  return parseColumnList(text).map((part) => {
    const [left = '', right] = part.split(/\s*=\s*/);
    return { left, right: right ?? left };
  });
}
