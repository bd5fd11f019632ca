import type { Storage } from '../storage.ts';
import type { Database } from './schema.ts';

/** Sessions by the hash of their token. */
export function sessionRows(db: Database): Pick<Storage, 'insertSession' | 'readSession' | 'removeSession'> {
  return {
    async insertSession({ tokenHash, createdAt, expiresAt }) {
      await db.deleteFrom('session').where('expires_at', '<=', createdAt).execute();
      await db.insertInto('session').values({ token_hash: tokenHash, created_at: createdAt, expires_at: expiresAt }).execute();
    },
    async readSession(tokenHash, now) {
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row === undefined ? null : { tokenHash: row.token_hash, createdAt: row.created_at, expiresAt: row.expires_at };
    },
    async removeSession(tokenHash) {
      await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
    },
  };
}
