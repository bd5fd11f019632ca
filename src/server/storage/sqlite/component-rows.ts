import type { Selectable, Transaction } from 'kysely';
import { componentDefinitionSchema } from '#domain/component/component-schema.ts';
import type { Storage, StoredComponent } from '../storage.ts';
import { addChange } from './change-rows.ts';
import type { Database, Schema } from './schema.ts';

export function toComponent(row: Selectable<Schema['component']>): StoredComponent {
  return {
    definition: componentDefinitionSchema.parse(JSON.parse(row.definition)),
    builtIn: row.built_in === 1,
    createdAt: row.created_at,
    ...(row.deprecated === null ? {} : { deprecated: row.deprecated }),
  };
}

/** Component versions and the names they own. */
export function componentRows(db: Database): Pick<Storage, 'listComponents' | 'readComponent' | 'insertComponent' | 'putBuiltIns'> {
  return {
    async listComponents() {
      return (await db.selectFrom('component').selectAll().orderBy('seq').execute()).map(toComponent);
    },
    async readComponent(name, version) {
      const row = await db.selectFrom('component').selectAll().where('name', '=', name).where('version', '=', version).executeTakeFirst();
      return row === undefined ? null : toComponent(row);
    },
    insertComponent: (component) =>
      db.transaction().execute(async (transaction) => {
        const { name, version } = component.definition.metadata;
        if (((await ownerOf(transaction, name)) ?? name) !== name) return 'name-taken';
        if (await exists(transaction, name, version)) return 'exists';
        await insert(transaction, component);
        return 'inserted';
      }),
    putBuiltIns: (components) =>
      db.transaction().execute(async (transaction) => {
        for (const component of components) await putBuiltIn(transaction, component);
      }),
  };
}

async function ownerOf(transaction: Transaction<Schema>, name: string): Promise<string | undefined> {
  const row = await transaction.selectFrom('component_name').select('name').where('name_key', '=', name.toLowerCase()).executeTakeFirst();
  return row?.name;
}

async function exists(transaction: Transaction<Schema>, name: string, version: string): Promise<boolean> {
  return (
    (await transaction.selectFrom('component').select('seq').where('name', '=', name).where('version', '=', version).executeTakeFirst()) !==
    undefined
  );
}

async function insert(transaction: Transaction<Schema>, { definition, builtIn, createdAt }: StoredComponent): Promise<void> {
  const { name, version } = definition.metadata;
  await transaction
    .insertInto('component_name')
    .values({ name_key: name.toLowerCase(), name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto('component')
    .values({ name, version, built_in: builtIn ? 1 : 0, created_at: createdAt, definition: JSON.stringify(definition) })
    .execute();
  await addChange(transaction, 'component', name);
}

async function putBuiltIn(transaction: Transaction<Schema>, component: StoredComponent): Promise<void> {
  const { name, version } = component.definition.metadata;
  if (!(await exists(transaction, name, version))) return insert(transaction, component);
  const definition = JSON.stringify(component.definition);
  await transaction
    .updateTable('component')
    .set({ definition, built_in: 1 })
    .where('name', '=', name)
    .where('version', '=', version)
    .where('definition', '!=', definition)
    .execute();
}
