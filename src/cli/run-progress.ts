import type { PlanTask, RunPlan } from '#domain/plan/run-plan.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import { isFinalRunState, isFinalTaskState } from '#domain/run/transitions.ts';
import type { Terminal } from './command.ts';

/** Prints a run's events as they come. */
export interface RunProgress {
  readonly show: (event: EngineEvent) => void;
}

/** JSON lines, one event each. */
export function jsonProgress(terminal: Terminal): RunProgress {
  return { show: (event) => terminal.out(JSON.stringify(event)) };
}

/** A line per change of state: seconds since the start, mark, task, state and why. */
export function plainProgress(plan: RunPlan, terminal: Terminal): RunProgress {
  const labels = new Map(plan.tasks.map((task) => [task.id, labelOf(task)]));
  const width = Math.max(0, ...[...labels.values()].map((label) => label.length));
  let start: number | undefined;
  return {
    show: (event) => {
      start ??= Date.parse(event.at);
      const seconds = ((Date.parse(event.at) - start) / 1000).toFixed(1).padStart(6);
      if (event.type === 'task.state' && shown.has(event.state)) {
        const why = [event.reason, event.exitCode === undefined ? undefined : `exit code ${event.exitCode}`, event.message].filter(
          (part) => part !== undefined,
        );
        terminal.out(
          `${seconds} s  ${(labels.get(event.task) ?? event.task).padEnd(width)}  ${event.state}${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
        );
      }
      if (event.type === 'run.state') terminal.out(`${seconds} s  run ${event.state}`);
    },
  };
}

const shown = new Set<string>(['running', 'succeeded', 'reused', 'failed', 'skipped', 'cancelled', 'unknown']);

function labelOf(task: PlanTask): string {
  return task.label === task.id ? task.id : `${task.id} · ${task.label}`;
}

/** The same lines, and below them one that says what is running and how much is done. */
export function liveProgress(plan: RunPlan, terminal: Terminal, redraw: (line: string) => void): RunProgress {
  const plain = plainProgress(plan, terminal);
  const running = new Set<string>();
  let done = 0;
  return {
    show: (event) => {
      if (event.type === 'task.state') {
        running.delete(event.task);
        if (event.state === 'running') running.add(event.task);
        if (isFinalTaskState(event.state)) done += 1;
      }
      if (event.type !== 'task.state' || event.state !== 'running') plain.show(event);
      if (event.type !== 'run.state' || !isFinalRunState(event.state))
        redraw(`${done} of ${plan.tasks.length} done · running: ${[...running].join(', ')}`);
    },
  };
}
