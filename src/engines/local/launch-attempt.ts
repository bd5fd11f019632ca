import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { topologyEnvironment } from '#domain/job-type/topology-environment.ts';
import { attemptDirectory, createAttemptDirectory, logFile, nextAttempt, realPath } from './attempt-directory.ts';
import { commandReplicas } from './command-replicas.ts';
import { sandboxProgram } from './isolation.ts';
import { createLiveAttempt, type ExecutorContext, type LiveAttempt } from './live-attempt.ts';
import type { RunBook } from '../run-book.ts';
import { settleAttempt } from './settle-attempt.ts';
import { SetupFailure } from './setup-failure.ts';
import { spawnShim } from './shim.ts';
import { stageCode } from './stage-code.ts';
import { stageInputs } from './stage-inputs.ts';
import { createTaskEnvironment, type Setup } from './task-environment.ts';
import { watchOwnShim } from './watch-attempt.ts';

/** Starts a task's next attempt: intent, directory, setup, process, each step only after the one before is safe. */
export async function launchAttempt(context: ExecutorContext, book: RunBook, taskId: string): Promise<void> {
  const attempt = recordIntent(context, book, taskId);
  try {
    await context.store.committed();
    context.reach('after-intent');
    createAttemptDirectory(context.settings.dataDir, attempt.key);
    context.reach('after-mkdir');
    const setup = await untilStopped(attempt, setUp(context, attempt));
    if (attempt.row.stop !== null || setup === 'stopped') return await settleAttempt(context, attempt, { kind: 'stopped-in-setup' });
    startProcess(context, attempt, setup);
  } catch (error) {
    const failure = error instanceof SetupFailure ? error : new SetupFailure('engine-error', describe(error), error);
    const { reason, message, issue } = failure;
    if (issue !== undefined && attempt.row.stop === null) book.note(taskId, issue.code, issue.facts);
    await settleAttempt(context, attempt, { kind: 'setup-failed', reason, message });
  }
}

function recordIntent(context: ExecutorContext, book: RunBook, taskId: string): LiveAttempt {
  const { row, plan } = book.task(taskId);
  const { dataDir } = context.settings;
  const attempt = nextAttempt(dataDir, book.runId, taskId, row.attempt);
  const key = { runId: book.runId, task: taskId, attempt };
  const { isolation, bootId } = context;
  const attemptRow = { ...key, bootId, isolation, pid: null, startedAt: null, port: null, stop: null };
  if (row.state === 'waiting') book.move(taskId, { state: 'queued', attempt: attempt - 1 });
  book.move(taskId, { state: 'preparing', attempt, tries: row.tries + 1 });
  context.store.saveAttempt(attemptRow);
  return createLiveAttempt(context, book, attemptRow, attemptDirectory(dataDir, { ...key, task: plan.id }));
}

async function setUp(context: ExecutorContext, attempt: LiveAttempt): Promise<Setup> {
  const log = logFile(context.settings.dataDir, attempt.key);
  const write = (text: string | Buffer) => appendFileSync(log, text, { mode: 0o600 });
  write(attempt.key.attempt > 1 ? `--- attempt ${attempt.key.attempt} ---\n` : '');
  const inputs = stageInputs(context, attempt);
  for (const output of attempt.task.outputs) mkdirSync(realPath(attempt.directory, output.path), { recursive: true, mode: 0o700 });
  writeConfigFiles(attempt);
  await stageCode(context, attempt);
  const virtualEnvironment = await ensureRequirements(context, attempt, write);
  return { inputs, virtualEnvironment, topology: await createTopology(context, attempt) };
}

function writeConfigFiles(attempt: LiveAttempt): void {
  const directory = realPath(attempt.directory, '/ml/input/config');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(attempt.task.files)) writeFileSync(join(directory, basename(name)), text, { mode: 0o600 });
}

async function ensureRequirements(context: ExecutorContext, attempt: LiveAttempt, write: (text: Buffer) => void): Promise<string | null> {
  const usercode = realPath(attempt.directory, '/ml/usercode');
  if (!existsSync(join(usercode, 'requirements.txt'))) return null;
  return context.environments.ensure({ usercode, codeKey: JSON.stringify(attempt.task.code), write });
}

/** The topology of one replica on this machine: the loopback address and a port that no other job here has. */
async function createTopology(context: ExecutorContext, attempt: LiveAttempt): Promise<Readonly<Record<string, string>>> {
  const { jobType } = attempt.task;
  if (jobType === 'Container') return {};
  const port = await context.ports.take();
  if (attempt.settled) context.ports.giveBack(port);
  else attempt.row = { ...attempt.row, port };
  return topologyEnvironment(jobType, commandReplicas(attempt.task), () => ({ host: '127.0.0.1', port }))[0] ?? {};
}

function startProcess(context: ExecutorContext, attempt: LiveAttempt, setup: Setup): void {
  const { task, directory } = attempt;
  const environment = createTaskEnvironment(context, attempt, setup);
  const program = ['/bin/sh', '-c', task.command, 'sh', ...task.arguments];
  const { inputs } = setup;
  context.reach('before-spawn');
  const child = spawnShim({
    attemptDirectory: directory,
    program: sandboxProgram(context.isolation, { directory, inputs, program }),
    environment,
    workingDirectory: realPath(directory, '/ml/usercode'),
    logFile: logFile(context.settings.dataDir, attempt.key),
  });
  context.reach('after-spawn');
  if (child.pid !== undefined) attempt.shim = { pid: child.pid, startTime: '' };
  attempt.row = { ...attempt.row, pid: child.pid ?? null, startedAt: context.now().getTime() };
  context.store.saveAttempt(attempt.row);
  if (child.pid !== undefined) attempt.book.move(task.id, { state: 'running', isolation: context.isolation });
  context.reach('after-running');
  watchOwnShim(context, attempt, child);
}

function untilStopped<T>(attempt: LiveAttempt, work: Promise<T>): Promise<T | 'stopped'> {
  const { signal } = attempt.stopping;
  const stopped = new Promise<'stopped'>((resolve) => signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
  return Promise.race([work, stopped]);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
