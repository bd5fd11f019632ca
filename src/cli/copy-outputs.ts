import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import type { Artifact, Engine } from '#engines/engine.ts';

/** Tasks whose outputs no other task of the plan reads. */
export function lastTasks(plan: RunPlan): RunPlan['tasks'] {
  const read = new Set(plan.tasks.flatMap((task) => task.dependsOn));
  return plan.tasks.filter((task) => !read.has(task.id));
}

/** Copies the outputs of the last tasks to `DIR/NODE/OUTPUT/`. */
export async function copyOutputs(engine: Engine, runId: string, plan: RunPlan, directory: string): Promise<void> {
  for (const task of lastTasks(plan)) {
    for (const output of task.outputs) {
      await copyArtifact(await engine.artifact(runId, task.id, output.channel), path.join(directory, task.id, output.channel));
    }
  }
}

async function copyArtifact(artifact: Artifact, directory: string): Promise<void> {
  if (artifact.directory !== null) return cp(artifact.directory, directory, { recursive: true });
  for (const file of artifact.files) {
    const target = path.join(directory, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await artifact.read(file.path));
  }
}
