import type { Transaction } from 'kysely';
import { runPlanSchema } from '#domain/plan/run-plan.ts';
import type { StoredPlan } from '../storage.ts';
import type { Database, Schema } from './schema.ts';

/** Keeps the plan that a run has now, before it gets another. */
export async function keepRunPlan(transaction: Transaction<Schema>, runId: string): Promise<void> {
  const before = await transaction.selectFrom('run_plan').select('number').where('run_id', '=', runId).execute();
  const now = await transaction.selectFrom('run').select(['revision', 'plan']).where('id', '=', runId).executeTakeFirst();
  if (now !== undefined)
    await transaction
      .insertInto('run_plan')
      .values({ run_id: runId, number: before.length + 1, ...now })
      .execute();
}

/** The plans that a run had before, oldest first. */
export async function readRunPlans(db: Database, runId: string): Promise<StoredPlan[]> {
  const rows = await db.selectFrom('run_plan').selectAll().where('run_id', '=', runId).orderBy('number').execute();
  return rows.map(({ number, revision, plan }) => ({ number, revision, plan: runPlanSchema.parse(JSON.parse(plan)) }));
}
