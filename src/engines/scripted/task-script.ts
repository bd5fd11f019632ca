import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { TaskReason } from '#domain/run/run-event.ts';
import { createSampleFiles } from './sample-files.ts';

/** How a task is played. Times in ms. */
export interface TaskScript {
  readonly queuedMs: number;
  readonly runningMs: number;
  /** The log, spread evenly over the time of running. */
  readonly lines: readonly string[];
  /** Anything but 0 fails the task. */
  readonly exitCode: number;
  readonly reason: TaskReason;
  /** Files by output and path, there once the task has succeeded. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Says what is different from the default for a task's attempt. */
export type Script = (task: PlanTask, attempt: number) => Partial<TaskScript>;

/** The default for any task: a moment of waiting, a log that shows the arguments, and outputs that can be looked at. */
export function createDefaultScript(task: PlanTask): TaskScript {
  const pace = new TextEncoder().encode(task.id).reduce((sum, byte) => sum + byte, 0) % 5;
  return {
    queuedMs: 150,
    runningMs: 600 + 200 * pace,
    lines: createLines(task),
    exitCode: 0,
    reason: 'command-failed',
    outputs: Object.fromEntries(task.outputs.map((output) => [output.channel, createSampleFiles(output, task)])),
  };
}

/** A script in which one task fails. */
export function failTask(id: string, exitCode = 1, lastLine = 'ValueError: the data has no rows'): Script {
  return (task) => (task.id === id ? { exitCode, lines: [...createLines(task), lastLine], outputs: {} } : {});
}

function createLines(task: PlanTask): string[] {
  const values = pairs(task.arguments).map(([name, value]) => `  ${name} = ${value}`);
  return [
    `[${task.component}] ${task.command}`,
    ...(values.length > 0 ? ['arguments:', ...values] : []),
    ...task.inputs.map((input) => `reading ${input.path}${input.file ?? ''}`),
    ...task.outputs.map((output) => `writing ${output.path}`),
    'done',
  ];
}

function pairs(values: readonly string[]): [string, string][] {
  return values.flatMap((value, index): [string, string][] =>
    index % 2 === 0 ? [[value.replace(/^--/, ''), values[index + 1] ?? '']] : [],
  );
}
