import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { own } from '#domain/names/own.ts';
import type { InputMount } from '#domain/plan/run-plan.ts';
import { realPath } from './attempt-directory.ts';
import { datasetsDirectory, toLocalPath } from './engine-address.ts';
import type { ExecutorContext, LiveAttempt } from './live-attempt.ts';
import { findMade, outputDirectory } from './find-made.ts';
import { SetupFailure } from './setup-failure.ts';

/** An input in its place. */
export interface StagedInput {
  readonly mount: InputMount;
  /** On this machine. */
  readonly source: string;
  /** Under `/ml`: the input's directory without a trailing slash, or the one file in it. */
  readonly target: string;
  readonly isFile: boolean;
}

/**
 * Finds every input and makes its place. With a true `/ml` the place is an empty directory or file for a read-only
 * mount, else a link to the source.
 */
export function stageInputs(context: ExecutorContext, attempt: LiveAttempt): StagedInput[] {
  return attempt.task.inputs.map((mount) => {
    const source = findSource(context, attempt, mount);
    const isFile = statSource(source, mount).isFile();
    const directory = mount.path.replace(/\/+$/, '');
    const target = isFile ? join(directory, mount.file ?? basename(source)) : directory;
    makePlace(context, realPath(attempt.directory, target), source, isFile);
    return { mount, source, target, isFile };
  });
}

function findSource(context: ExecutorContext, attempt: LiveAttempt, mount: InputMount): string {
  const { dataDir } = context.settings;
  if (mount.source.kind === 'uri') {
    const path = toLocalPath(mount.source.uri, datasetsDirectory(dataDir));
    if (path === undefined) throw new SetupFailure('input-unavailable', `This engine can’t reach “${mount.source.uri}”.`);
    return path;
  }
  const { task, output } = mount.source;
  const from = findResult(context, attempt, task);
  if (!from) throw new SetupFailure('input-unavailable', `There is no finished result of “${task}”.`);
  return outputDirectory(dataDir, from, output);
}

/** The attempt that made another task's result: of this run's plan, or of a run that results are taken over from. */
function findResult({ store }: ExecutorContext, { book, key }: LiveAttempt, task: string) {
  const runId = book.plan.tasks.some((other) => other.id === task) ? key.runId : own(book.reuse, task);
  return runId === undefined ? undefined : findMade(store, runId, task);
}

function statSource(source: string, mount: InputMount) {
  try {
    return statSync(source);
  } catch (error) {
    throw new SetupFailure('input-unavailable', `Nothing is at ${source}, which the input “${mount.channel}” needs.`, error);
  }
}

function makePlace(context: ExecutorContext, place: string, source: string, isFile: boolean): void {
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  if (context.isolation === 'paths') symlinkSync(source, place);
  else if (isFile) writeFileSync(place, '');
  else mkdirSync(place, { recursive: true, mode: 0o700 });
}
