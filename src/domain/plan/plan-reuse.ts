import { explainChange } from './explain-change.ts';
import type { PlanTask, RunPlan } from './run-plan.ts';
import { runReason, type RunReason } from './run-reason.ts';

/** A result that a task has left: the newest with the key that it would have today, else the newest. */
export interface KnownResult {
  /** The run that made it. */
  readonly run: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** The task as it ran; null where that is not known any more. */
  readonly task: PlanTask | null;
  readonly cacheKey: string;
  /** Whether its files are still there. */
  readonly kept: boolean;
}

/** What becomes of a task of a plan. */
export type TaskOutcome =
  | { readonly outcome: 'reused'; readonly run: string; readonly madeAt: string }
  | { readonly outcome: 'runs'; readonly reasons: readonly RunReason[] };

export interface ReuseSource {
  readonly plan: RunPlan;
  /** Tasks that run whatever results they have. */
  readonly asked: ReadonlySet<string>;
  readonly results: ReadonlyMap<string, KnownResult>;
  /** When the data at an address was stored (ISO 8601), where that is known. Data at other addresses counts as unchanged. */
  readonly storedAt: (uri: string) => string | undefined;
}

/**
 * Which tasks of a plan run and why, and which take over a result. A task that reads what another makes anew runs too.
 * In the order of the plan.
 */
export function planReuse({ plan, asked, results, storedAt }: ReuseSource): ReadonlyMap<string, TaskOutcome> {
  const outcomes = new Map<string, TaskOutcome>();
  for (const task of plan.tasks) {
    const result = results.get(task.id);
    const fresh = task.dependsOn.filter((id) => outcomes.get(id)?.outcome === 'runs');
    const reasons = asked.has(task.id) ? [runReason('asked')] : reasonsToRun(task, result, fresh, storedAt);
    const reused = result && reasons.length === 0;
    outcomes.set(task.id, reused ? { outcome: 'reused', run: result.run, madeAt: result.madeAt } : { outcome: 'runs', reasons });
  }
  return outcomes;
}

function reasonsToRun(
  task: PlanTask,
  result: KnownResult | undefined,
  fresh: readonly string[],
  storedAt: ReuseSource['storedAt'],
): RunReason[] {
  if (!result) return [runReason('no-result')];
  const upstream = fresh.length > 0 ? [runReason('upstream', fresh)] : [];
  if (result.cacheKey !== task.cacheKey) return [...explainResult(result, task, upstream), ...upstream];
  if (upstream.length > 0) return upstream;
  return reasonsAgainst(task, result, storedAt);
}

/** Why a result has another key, where nothing says so yet: what it reads is of other nodes outside the plan. */
function explainResult(result: KnownResult, task: PlanTask, known: readonly RunReason[]): RunReason[] {
  const own = result.task ? explainChange(result.task, task) : [];
  if (own.length > 0 || known.length > 0) return own;
  const sources = task.inputs.flatMap(({ source }) => (source.kind === 'task' ? [source.task] : []));
  return sources.length > 0 ? [runReason('upstream', [...new Set(sources)])] : [runReason('code')];
}

/** Why a result with the right key must not be taken over. */
function reasonsAgainst(task: PlanTask, result: KnownResult, storedAt: ReuseSource['storedAt']): RunReason[] {
  if (!result.kept) return [runReason('removed')];
  if (isMovingCode(task)) return [runReason('moving-code')];
  const published = task.outputs.filter(({ uri }) => uri !== undefined);
  if (published.length > 0)
    return [
      runReason(
        'publishes',
        published.map(({ channel }) => channel),
      ),
    ];
  const replaced = task.inputs.filter(({ source }) => source.kind === 'uri' && (storedAt(source.uri) ?? '') > result.madeAt);
  if (replaced.length > 0)
    return [
      runReason(
        'data',
        replaced.map(({ channel }) => channel),
      ),
    ];
  return [];
}

/** Whether the code may be another next time although nothing in the plan says so. */
export function isMovingCode({ code }: Pick<PlanTask, 'code'>): boolean {
  if (code === null || code.type === 'bundle') return false;
  return code.type !== 'git' || code.commit === undefined;
}
