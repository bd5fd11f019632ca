import type { Selectable, Transaction } from 'kysely';
import { draftDefinitionSchema } from '#domain/component/draft-definition.ts';
import { sha256Hex } from '#domain/plan/sha256-hex.ts';
import type { DraftSaveOutcome, Storage, StoredDraft } from '../storage.ts';
import { weighDraftSave } from '../weigh-save.ts';
import { addChange } from './change-rows.ts';
import type { Database, Schema } from './schema.ts';

type Methods = 'listDrafts' | 'readDraft' | 'createDraft' | 'saveDraft' | 'removeDraft';

function toDraft(row: Selectable<Schema['component_draft']>): StoredDraft {
  return {
    id: row.id,
    revision: row.revision,
    saveId: row.save_id,
    updatedAt: row.updated_at,
    definition: draftDefinitionSchema.parse(JSON.parse(row.definition)),
    imported: row.imported === 1,
    basedOn: row.based_on,
  };
}

/** Component drafts, each in its newest revision. */
export function draftRows(db: Database): Pick<Storage, Methods> {
  return {
    async listDrafts() {
      return (await db.selectFrom('component_draft').selectAll().orderBy('touched', 'desc').execute()).map(toDraft);
    },
    readDraft: (id) => readDraft(db, id),
    createDraft: (draft) => db.transaction().execute((transaction) => createDraft(transaction, { ...draft, revision: 1 })),
    saveDraft: (save) => db.transaction().execute((transaction) => saveDraft(transaction, save)),
    removeDraft: (id, revision) =>
      db.transaction().execute(async (transaction) => {
        let removal = transaction.deleteFrom('component_draft').where('id', '=', id);
        if (revision !== undefined) removal = removal.where('revision', '=', revision);
        if ((await removal.executeTakeFirst()).numDeletedRows === 0n) return false;
        await addChange(transaction, 'draft', id);
        return true;
      }),
  };
}

async function readDraft(db: Database, id: string): Promise<StoredDraft | null> {
  const row = await db.selectFrom('component_draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toDraft(row);
}

async function createDraft(transaction: Transaction<Schema>, draft: StoredDraft): Promise<StoredDraft> {
  const definition = JSON.stringify(draft.definition);
  const hash = sha256Hex(definition);
  const before = transaction.selectFrom('component_draft').selectAll().where('first_save_id', '=', draft.saveId);
  const there = await before.where('first_definition_hash', '=', hash).executeTakeFirst();
  if (there !== undefined) return toDraft(there);
  const row = {
    id: draft.id,
    revision: draft.revision,
    save_id: draft.saveId,
    updated_at: draft.updatedAt,
    definition,
    imported: draft.imported ? 1 : 0,
    based_on: draft.basedOn,
    first_save_id: draft.saveId,
    first_definition_hash: hash,
    touched: await addChange(transaction, 'draft', draft.id, draft.revision),
  };
  await transaction.insertInto('component_draft').values(row).execute();
  return draft;
}

async function saveDraft(transaction: Transaction<Schema>, save: Parameters<Storage['saveDraft']>[0]): Promise<DraftSaveOutcome> {
  const outcome = weighDraftSave(save, await readDraft(transaction, save.id));
  if (outcome.kind !== 'saved') return outcome;
  const { revision, saveId, updatedAt } = outcome.draft;
  const touched = await addChange(transaction, 'draft', save.id, revision);
  await transaction
    .updateTable('component_draft')
    .set({ revision, save_id: saveId, updated_at: updatedAt, definition: JSON.stringify(save.definition), touched })
    .where('id', '=', save.id)
    .execute();
  return outcome;
}
