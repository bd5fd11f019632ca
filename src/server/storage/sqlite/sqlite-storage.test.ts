import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFormat } from '#domain/pipeline/document-format.ts';
import { describeStorage } from '../storage.contract.ts';
import { migrate, migrations } from './migrations.ts';
import { assertDurable, checkVersion, openNodeSqlite } from './node-sqlite.ts';
import type { Schema } from './schema.ts';
import { openSqliteStorage } from './sqlite-storage.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'weft-storage-'));
});
afterEach(() => rmSync(directory, { recursive: true }));
const file = () => join(directory, 'weft.db');

describeStorage('SQLite', () => openSqliteStorage(file()));

describe('the SQLite file', () => {
  it('is written ahead and synced in full', () => {
    const { raw } = openNodeSqlite(file());
    expect(raw.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(raw.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 });
    raw.close();
  });

  it('is refused when a commit could be lost', () => {
    const { raw } = openNodeSqlite(file());
    raw.exec('pragma synchronous = normal');
    expect(() => assertDurable(raw)).toThrow(expect.objectContaining({ code: 'E_STORAGE_UNSAFE' }));
    raw.close();
  });

  it.each(['3.7.0', '3.51.2', '2.99.99'])('is refused with SQLite %s', (version) => {
    expect(() => checkVersion(version)).toThrow(expect.objectContaining({ code: 'E_STORAGE_UNSAFE' }));
  });

  it.each(['3.51.3', '3.53.4', '4.0.0'])('is taken with SQLite %s', (version) => {
    expect(() => checkVersion(version)).not.toThrow();
  });

  it('is there after closing and opening', async () => {
    const first = await openSqliteStorage(file());
    await first.createPipeline({
      id: 'p',
      saveId: 's',
      updatedAt: '2026-01-01T00:00:00.000Z',
      format: documentFormat,
      document: { metadata: { name: 'p' }, variables: [], nodes: [] },
    });
    await first.close();
    const second = await openSqliteStorage(file());
    expect((await second.readPipeline('p'))?.document.metadata.name).toBe('p');
    await second.close();
  });

  it('of the first Weft is brought up to date and keeps what it holds', async () => {
    const old = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openNodeSqlite(file()) }) });
    await migrate(old, migrations.slice(0, 1));
    await sql`insert into component_name (name_key, name) values ('a', 'A')`.execute(old);
    await sql`insert into dataset (name_key, name, bytes, created_at, source, licence, description) values ('d.csv', 'd.csv', 1, '2026-01-01T00:00:00.000Z', '', '', 'Mine')`.execute(
      old,
    );
    const definition = {
      metadata: { name: 'A', version: '1.0.0' },
      spec: { execution: { jobType: 'Container', image: { source: 'official', uri: 'x' }, command: 'y' } },
    };
    const values = sql`'A', '1.0.0', 0, '2026-01-01T00:00:00.000Z', ${JSON.stringify(definition)}`;
    await sql`insert into component (name, version, built_in, created_at, definition) values (${values})`.execute(old);
    await old.destroy();
    const storage = await openSqliteStorage(file());
    expect(await storage.listComponents()).toMatchObject([{ definition, builtIn: false }]);
    expect(await storage.deprecateComponent('A', '1.0.0', 'old')).toMatchObject({ deprecated: 'old' });
    expect(await storage.listDatasets()).toMatchObject([{ name: 'd.csv', description: 'Mine', labels: {} }]);
    expect(await storage.listDrafts()).toEqual([]);
    await storage.close();
  });

  it('of a Weft before document formats holds documents of the first', async () => {
    const old = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openNodeSqlite(file()) }) });
    await migrate(old, migrations.slice(0, 2));
    await sql`insert into pipeline (id, revision, removed_at, touched) values ('p', 1, null, 1)`.execute(old);
    const values = sql`'p', 1, 's', '2026-01-01T00:00:00.000Z', ${JSON.stringify({ metadata: { name: 'p' }, variables: [], nodes: [] })}`;
    await sql`insert into pipeline_revision (pipeline_id, revision, save_id, updated_at, document) values (${values})`.execute(old);
    await old.destroy();
    const storage = await openSqliteStorage(file());
    expect(await storage.readPipeline('p')).toMatchObject({ format: 1, document: { metadata: { name: 'p' } } });
    expect(await storage.listRevisions('p', { named: false, limit: 5 })).toMatchObject([{ revision: 1, name: null }]);
    await storage.close();
  });

  it('of a Weft that did not list pauses knows them of the runs that it holds', async () => {
    const old = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openNodeSqlite(file()) }) });
    await migrate(old, migrations.slice(0, 4));
    const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
    await sql`insert into pipeline (id, revision, removed_at, touched) values ('p', 1, null, 1)`.execute(old);
    await sql`insert into pipeline_revision (pipeline_id, revision, save_id, updated_at, document) values ('p', 1, 's', ${at(0)}, '{}')`.execute(
      old,
    );
    const paused = [
      { plan: 2, at: at(20), endedAt: at(5) },
      { plan: 3, at: at(40) },
      { plan: 4, at: at(51), endedAt: at(50) },
    ];
    for (const [id, resumes] of [
      ['whole', []],
      ['paused', paused],
    ] as const)
      await sql`insert into run (id, key, pipeline_id, pipeline_name, revision, state, created_at, task_counts, plan, reuse, view, view_seq) values (${id}, ${id}, 'p', 'p', 1, 'failed', ${at(0)}, '{}', '{}', '{}', ${JSON.stringify({ resumes })}, 1)`.execute(
        old,
      );
    await old.destroy();
    const storage = await openSqliteStorage(file());
    expect(await storage.listRuns({ limit: 5 })).toMatchObject([
      { id: 'paused', pausedMs: 16_000 },
      { id: 'whole', pausedMs: 0 },
    ]);
    await storage.close();
  });

  it('is left alone when a newer Weft wrote it', async () => {
    await (await openSqliteStorage(file())).close();
    const raw = new DatabaseSync(file());
    raw.exec('insert into schema_version (version) values (99)');
    raw.close();
    await expect(openSqliteStorage(file())).rejects.toMatchObject({ code: 'E_STORAGE_NEWER', facts: { found: 99 } });
  });
});
