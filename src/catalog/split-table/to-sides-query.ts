import { quoteName } from '../program/quote.ts';

/** How to deal rows out; an empty `stratify` or `key` means none. `seed` is the text of an integer. */
export interface Split {
  readonly ratio: number;
  readonly seed: string;
  readonly stratify: string;
  readonly key: string;
}

/**
 * The SELECT that says for each row of the view `input`, in order, whether it is `in train`. Without a key the share
 * is exact (in each stratum): rows are ranked by a hash of their number. With a key the key's hash decides alone.
 */
export function toSidesQuery({ ratio, seed, stratify, key }: Split): string {
  const hashSeed = BigInt(seed).toString();
  if (key !== '') return `SELECT (hash(${quoteName(key)}, ${hashSeed}) >> 11)::DOUBLE < ${ratio} * 2.0 ** 53 AS "in train" FROM input`;
  const stratum = stratify === '' ? '' : `PARTITION BY stratum`;
  return `SELECT rank <= round(size * ${ratio}) AS "in train" FROM (
  SELECT row, row_number() OVER (${stratum} ORDER BY hash(row, ${hashSeed}), row) AS rank, count(*) OVER (${stratum}) AS size
  FROM (SELECT row_number() OVER () AS row, ${stratify === '' ? '0' : quoteName(stratify)} AS stratum FROM input)
) ORDER BY row`;
}
