import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Storage, StoredChange } from '../storage.ts';
import type { Database, Schema } from './schema.ts';

const what = z.enum(['component', 'draft', 'pipeline', 'run', 'dataset']);

/** Appends to the change feed and gives the number of the change. */
export async function addChange(
  transaction: Transaction<Schema>,
  of: StoredChange['what'],
  id: string,
  revision: number | null = null,
): Promise<number> {
  const seq = (await latest(transaction)) + 1;
  await transaction.insertInto('change').values({ seq, what: of, id, revision }).execute();
  return seq;
}

async function latest(db: Database): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select((table) => table.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** Reads of the change feed. */
export function changeRows(db: Database): Pick<Storage, 'readChanges' | 'latestChange'> {
  return {
    async readChanges(after, limit) {
      const rows = await db.selectFrom('change').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute();
      return rows.map(({ seq, id, revision, ...row }) => ({
        seq,
        what: what.parse(row.what),
        id,
        ...(revision === null ? {} : { revision }),
      }));
    },
    latestChange: () => latest(db),
  };
}
