import { AppError } from '#domain/issue/app-error.ts';
import type { PlanTask } from '#domain/plan/run-plan.ts';
import type { RunSubmission } from '../engine.ts';
import { commandReplicas } from './command-replicas.ts';

const name = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Refuses a run whose names would not be safe as names of directories; throws AppError E_REQUEST_INVALID. */
export function checkSubmission(run: RunSubmission): void {
  const ids = new Set<string>();
  require(name.test(run.runId), `run id “${run.runId}”`);
  for (const task of run.plan.tasks) {
    require(name.test(task.id) && !ids.has(task.id), `task id “${task.id}”`);
    require(task.dependsOn.every((id) => ids.has(id)), `order of tasks at “${task.id}”`);
    require(commandReplicas(task).length === 1, `replicas of “${task.id}”`);
    checkPlaces(task);
    ids.add(task.id);
  }
}

function checkPlaces(task: PlanTask): void {
  for (const mount of task.inputs) {
    require(isPlace(mount.path, '/ml/input/data/'), `input path “${mount.path}”`);
    require(mount.file === undefined || !/[/\0]|^\.{0,2}$/.test(mount.file), `input file “${mount.file}”`);
    require(mount.source.kind === 'uri' ||
      (name.test(mount.source.task) && name.test(mount.source.output)), `source of “${mount.channel}”`);
  }
  for (const mount of task.outputs) require(isPlace(mount.path, '/ml/output/'), `output path “${mount.path}”`);
  for (const file of Object.keys(task.files)) require(fileName.test(file), `file name “${file}”`);
}

function isPlace(path: string, parent: string): boolean {
  return path.startsWith(parent) && name.test(path.slice(parent.length).replace(/\/$/, ''));
}

function require(holds: boolean, what: string): void {
  if (!holds) throw new AppError('E_REQUEST_INVALID', { detail: what });
}
