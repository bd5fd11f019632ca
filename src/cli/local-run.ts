import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { catalogBin } from '#catalog/catalog-bin.ts';
import { sampleWorkspace } from '#catalog/sample/sample-workspace.ts';
import type { BundleFile } from '#domain/component/bundle-digest.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { RunPlan } from '#domain/plan/run-plan.ts';
import { isFinalRunState } from '#domain/run/transitions.ts';
import type { EngineEvent } from '#domain/run/run-event.ts';
import { createLocalEngine, type LocalEngine } from '#engines/local/local-engine.ts';

/** The local engine of the command line: its own executor and folder, so that a server may run on the same data. */
export function createCommandLineEngine(stateDirectory: string): LocalEngine {
  return createLocalEngine({ dataDir: engineDirectory(stateDirectory), binDirs: [catalogBin] });
}

function engineDirectory(stateDirectory: string): string {
  return path.join(stateDirectory, 'cli');
}

/** Stores a code bundle where that engine looks for it, whole or not at all. */
export async function storeBundleLocally(stateDirectory: string, digest: string, files: readonly BundleFile[]): Promise<void> {
  const target = path.join(engineDirectory(stateDirectory), 'code', digest.replace('sha256:', ''));
  if (existsSync(target)) return;
  const fresh = `${target}.${randomUUID()}`;
  for (const file of files) {
    await mkdir(path.dirname(path.join(fresh, file.path)), { recursive: true, mode: 0o700 });
    await writeFile(path.join(fresh, file.path), file.bytes);
  }
  await rename(fresh, target);
}

/** Puts the datasets that a plan reads where that engine looks for them: the server's, else the sample's. */
export async function provideDatasets(stateDirectory: string, plan: RunPlan): Promise<void> {
  const sample = new Map(sampleWorkspace().datasets.map((dataset) => [dataset.name, dataset.path]));
  for (const name of datasetsOf(plan)) {
    const target = path.join(engineDirectory(stateDirectory), 'datasets', name);
    if (existsSync(target)) continue;
    const uploaded = path.join(stateDirectory, 'datasets', name);
    const source = existsSync(uploaded) ? uploaded : sample.get(name);
    if (source === undefined) throw new AppError('E_NOT_FOUND', { what: 'dataset', name });
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(source, `${target}.part`);
    await rename(`${target}.part`, target);
  }
}

function datasetsOf(plan: RunPlan): ReadonlySet<string> {
  const sources = plan.tasks.flatMap((task) => task.inputs.map((input) => input.source));
  return new Set(
    sources.flatMap((source) => (source.kind === 'uri' && source.uri.startsWith('dataset:') ? [source.uri.slice('dataset:'.length)] : [])),
  );
}

/** Submits a plan and follows the run to its end; gives whether it succeeded. An abort cancels the run. */
export async function runPlan(
  engine: LocalEngine,
  runId: string,
  plan: RunPlan,
  show: (event: EngineEvent) => void,
  cancel: AbortSignal,
): Promise<boolean> {
  const following = new AbortController();
  cancel.addEventListener('abort', () => void engine.cancel(runId));
  await engine.submit({ runId, plan, reuse: {} });
  for await (const { runId: id, event } of engine.events(0, following.signal)) {
    if (id !== runId) continue;
    show(event);
    if (event.type === 'run.state' && isFinalRunState(event.state)) return event.state === 'succeeded';
  }
  return false;
}
