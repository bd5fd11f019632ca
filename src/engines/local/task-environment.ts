import { delimiter, join } from 'node:path';
import { realPath } from './attempt-directory.ts';
import { attemptVariable, type ExecutorContext, type LiveAttempt } from './live-attempt.ts';
import type { StagedInput } from './stage-inputs.ts';

/** What the setup of an attempt found out. */
export interface Setup {
  readonly inputs: readonly StagedInput[];
  /** The virtual environment that the code's requirements are installed in. */
  readonly virtualEnvironment: string | null;
  /** The topology variables, with addresses of this machine. */
  readonly topology: Readonly<Record<string, string>>;
}

/**
 * A task's whole environment, made from nothing: the search path, a home of its own, language and time zone, what the
 * plan says, and the attempt's token. Nothing else of the executor's environment reaches a task.
 */
export function createTaskEnvironment(context: ExecutorContext, attempt: LiveAttempt, setup: Setup): Record<string, string> {
  const venv = setup.virtualEnvironment;
  const path = [...(venv === null ? [] : [join(venv, 'bin')]), ...context.settings.binDirs, process.env['PATH'] ?? '/usr/bin:/bin'];
  return {
    PATH: path.join(delimiter),
    HOME: join(attempt.directory, 'home'),
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    ...(process.env['TZ'] === undefined ? {} : { TZ: process.env['TZ'] }),
    ...(venv === null ? {} : { VIRTUAL_ENV: venv }),
    ...attempt.task.environment,
    ...placeVariables(context, attempt, setup.inputs),
    ...setup.topology,
    [attemptVariable]: attempt.token,
  };
}

/**
 * The variables that name places. An input that turned out to be one file is that file, else a directory; without a true
 * `/ml` all are real paths. Made from the mounts; other variables and the command are never rewritten.
 */
function placeVariables(context: ExecutorContext, attempt: LiveAttempt, inputs: readonly StagedInput[]): Record<string, string> {
  const place = (path: string) => (context.isolation === 'paths' ? realPath(attempt.directory, path) : path);
  const variables: Record<string, string> = {};
  const set = (prefix: string, planned: readonly string[], value: string) => {
    for (const [name, current] of Object.entries(attempt.task.environment)) {
      if (name.startsWith(prefix) && planned.includes(current)) variables[name] = value;
    }
  };
  for (const { mount, target, isFile } of inputs) {
    const planned = [mount.path, `${mount.path}${mount.file ?? ''}`];
    set('PAI_INPUT_', planned, place(target) + (isFile ? '' : '/'));
  }
  for (const mount of attempt.task.outputs) set('PAI_OUTPUT_', [mount.path], place(mount.path));
  set('PAI_WORKING_DIR', ['/ml/usercode'], place('/ml/usercode'));
  set('PAI_CONFIG_DIR', ['/ml/input/config'], place('/ml/input/config'));
  return variables;
}
