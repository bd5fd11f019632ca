import { quoteName } from '../program/quote.ts';
import type { JoinKey } from './parse-join-keys.ts';

/** What a join is made of; columns are those of the views `left` and `right`. */
export interface Join {
  readonly kind: string;
  readonly keys: readonly JoinKey[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly suffix: string;
}

const kinds = ['inner', 'left', 'right', 'full'];

/**
 * The SELECT of a join: the left columns, then the right ones without its keys. Rows come in the order of the left
 * table, then of the right one; a key is taken from the side that has it.
 */
export function toJoinQuery(join: Join): string {
  const kind = kinds.find((name) => name === join.kind) ?? 'inner';
  const on = join.keys.map((key) => `l.${quoteName(key.left)} = r.${quoteName(key.right)}`);
  return `WITH l AS (SELECT *, row_number() OVER () AS "weft left row" FROM "left"), r AS (SELECT *, row_number() OVER () AS "weft right row" FROM "right")
SELECT ${[...leftColumns(join), ...rightColumns(join)].join(', ')}
FROM l ${kind.toUpperCase()} JOIN r ON ${on.join(' AND ')}
ORDER BY l."weft left row" NULLS LAST, r."weft right row" NULLS LAST`;
}

function leftColumns({ left, keys }: Join): string[] {
  return left.map((name) => {
    const key = keys.find((pair) => pair.left === name);
    return key ? `coalesce(l.${quoteName(name)}, r.${quoteName(key.right)}) AS ${quoteName(name)}` : `l.${quoteName(name)}`;
  });
}

function rightColumns({ left, right, keys, suffix }: Join): string[] {
  const others = right.filter((name) => !keys.some((key) => key.right === name));
  return others.map((name) => `r.${quoteName(name)} AS ${quoteName(left.includes(name) ? name + suffix : name)}`);
}
