import { explainChange } from './explain-change.ts';
import type { PlanTask, RunPlan } from './run-plan.ts';
import { runReason, type RunReason } from './run-reason.ts';

/** How one plan of a run differs from the one before, by tasks. */
export interface PlanChanges {
  readonly changed: readonly { readonly task: string; readonly reasons: readonly RunReason[] }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What was changed in tasks themselves between two plans, machines included; what only follows from it is left out. */
export function comparePlans(before: RunPlan, after: RunPlan): PlanChanges {
  const [old, next] = [byId(before), byId(after)];
  const changed = after.tasks.flatMap((task) => {
    const was = old.get(task.id);
    const reasons = was ? changesOf(was, task) : [];
    return reasons.length > 0 ? [{ task: task.id, reasons }] : [];
  });
  return {
    changed,
    added: [...next.keys()].filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !next.has(id)),
  };
}

function changesOf(before: PlanTask, after: PlanTask): RunReason[] {
  const reasons = explainChange(before, after);
  const sameMachines = before.resources.machineType === after.resources.machineType;
  return sameMachines || reasons.some(({ kind }) => kind === 'tuning') ? reasons : [...reasons, runReason('tuning')];
}

function byId(plan: RunPlan): ReadonlyMap<string, PlanTask> {
  return new Map(plan.tasks.map((task) => [task.id, task]));
}
