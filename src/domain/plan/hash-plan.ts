import type { PlanTask } from './run-plan.ts';
import { sha256Hex } from './sha256-hex.ts';

/**
 * The hash of a plan, over what the rest of it follows from: its name and, for each task, id, label, cache key (which
 * covers component, values and addresses), the tasks that its data comes from, and its machine. Hashing every byte would
 * take longer than compiling.
 */
export function hashPlan(name: string, tasks: readonly PlanTask[]): string {
  const lines = tasks.map(({ id, label, cacheKey, inputs, resources }) => {
    const sources = inputs.map(({ source }) => (source.kind === 'task' ? source.task : ''));
    return JSON.stringify([id, label, cacheKey, sources, resources.machineType]);
  });
  const machines = new Map(tasks.map(({ resources }) => [resources.machineType, resources]));
  return sha256Hex(['weft/v1', JSON.stringify([name, [...machines.values()]]), ...lines].join('\n'));
}
