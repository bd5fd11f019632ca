import type { Generated, Kysely } from 'kysely';

/** The tables. JSON stands in text columns and is parsed by the schema of what it holds when it is read. */
export interface Schema {
  component_name: { name_key: string; name: string };
  component: {
    seq: Generated<number>;
    name: string;
    version: string;
    built_in: number;
    created_at: string;
    definition: string;
    deprecated: string | null;
  };
  component_draft: {
    id: string;
    revision: number;
    save_id: string;
    updated_at: string;
    definition: string;
    imported: number;
    based_on: string | null;
    /** The save that began it, for a create that is sent again. */
    first_save_id: string;
    first_definition_hash: string;
    touched: number;
  };
  pipeline: { id: string; revision: number; removed_at: string | null; touched: number };
  pipeline_revision: {
    pipeline_id: string;
    revision: number;
    save_id: string;
    updated_at: string;
    document: string;
    format: Generated<number>;
    name: string | null;
  };
  run: {
    seq: Generated<number>;
    id: string;
    key: string;
    pipeline_id: string;
    pipeline_name: string;
    revision: number;
    state: string;
    created_at: string;
    started_at: string | null;
    finished_at: string | null;
    paused_ms: number;
    task_counts: string;
    plan: string;
    reuse: string;
    view: string;
    view_seq: number;
  };
  run_event: { run_id: string; seq: number; event: string };
  run_plan: { run_id: string; number: number; revision: number; plan: string };
  task_result: { seq: Generated<number>; pipeline_id: string; task: string; cache_key: string; run_id: string; made_at: string };
  engine_cursor: { engine: string; seq: number };
  quarantined_event: { seq: number; run_id: string; record: string; reason: string };
  dataset: {
    name_key: string;
    name: string;
    bytes: number;
    created_at: string;
    source: string;
    licence: string;
    description: string;
    labels: string;
  };
  session: { token_hash: string; created_at: string; expires_at: string };
  change: { seq: number; what: string; id: string; revision: number | null };
}

export type Database = Kysely<Schema>;
