import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { explainChange } from './explain-change.ts';
import type { PlanTask, RunPlan } from './run-plan.ts';

/**
 * Whether a run that is over can go on with another plan: E_RESUME_CHANGED and E_RESUME_REMOVED for tasks that have a
 * result in it which would no longer be theirs. Of a row of them only those are named where the change began.
 */
export function checkResume(before: RunPlan, after: RunPlan, hasResult: (task: string) => boolean): Issue[] {
  const next = new Map(after.tasks.map((task) => [task.id, task]));
  const made = before.tasks.filter((task) => hasResult(task.id));
  const removed = made.filter((task) => !next.has(task.id));
  const changed = made.flatMap((task) => {
    const now = next.get(task.id);
    return now && now.cacheKey !== task.cacheKey ? [{ task, now }] : [];
  });
  const origins = changed.filter(({ task, now }) => explainChange(task, now).length > 0);
  const named = origins.length > 0 || removed.length > 0 ? origins : changed;
  return [...removed.map((task) => resumeIssue('E_RESUME_REMOVED', task)), ...named.map(({ now }) => resumeIssue('E_RESUME_CHANGED', now))];
}

function resumeIssue(code: 'E_RESUME_REMOVED' | 'E_RESUME_CHANGED', { id, label }: PlanTask): Issue {
  return createIssue(code, ['nodes', id], { node: label });
}
