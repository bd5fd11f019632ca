import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineEvent } from '#domain/run/run-event.ts';
import type { TaskSketch } from '../plan-builder.ts';
import { failpoints } from './failpoint.ts';

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A graph of tasks that each append one line to the ledger, take a moment, and end with a code of their own. */
export function createFaultGraph(random: () => number, runId: string, ledger: string, size: number): TaskSketch[] {
  return Array.from({ length: size }, (_, index) => {
    const parents = Array.from({ length: Math.min(index, 1 + Math.floor(random() * 2)) }, () => Math.floor(random() * index));
    const exitCode = index >= size - 3 ? 10 + index : 0;
    const seconds = (0.01 + random() * 0.4).toFixed(2);
    return {
      id: `t${index}`,
      dependsOn: [...new Set(parents)].filter((parent) => parent < size - 3).map((parent) => `t${parent}`),
      command: 'echo "$1" >> "$2"; echo "log of $1"; sleep "$3"; exit "$4"',
      arguments: [`${runId}/t${index}`, ledger, seconds, String(exitCode)],
    };
  });
}

/** What a task of such a graph must have ended with. */
export function expectedExitCode(task: TaskSketch): number {
  return Number(task.arguments?.[3]);
}

/** The last thing said of each task. */
export function lastTaskEvents(events: readonly EngineEvent[]) {
  return new Map(events.filter((event) => event.type === 'task.state').map((event) => [event.task, event]));
}

/** How often each line stands in the ledger. */
export function countLedger(ledger: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of readFileSync(ledger, 'utf8').split('\n').filter(Boolean)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

export function createLedger(directory: string): string {
  const path = join(directory, 'ledger');
  appendFileSync(path, '');
  return path;
}

/** A fault for an executor's next life: mostly a kill at a named point, at times none, so that work gets done. */
export function drawFault(random: () => number): string {
  const point = failpoints[Math.floor(random() * failpoints.length)] ?? 'after-spawn';
  const nth = 1 + Math.floor(random() * 8);
  if (random() < 0.25) return '';
  return random() < 0.2 ? `${point}:50,after-spawn:kill:${nth}` : `${point}:kill:${nth}`;
}
