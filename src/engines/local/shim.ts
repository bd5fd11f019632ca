import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/**
 * The parent of everything an attempt runs: `sh -c SHIM sh <attempt directory> <program> <argument>…`. It takes the
 * fence (`claim`, created exclusively), writes who it is (pid and start time defeat the reuse of pids), runs the program
 * and leaves its exit code. Markers are empty files whose names say everything: creating one is atomic and works on a
 * full disk. `true >` and not `: >`, because a failed redirection on a special builtin ends the shell; `trap :` and not
 * `trap ''`, because ignored signals are inherited.
 */
const shimText = `trap : TERM INT HUP QUIT
set -C
true > "$1/claim" || exit 197
d=$1
shift
s=
if [ -r /proc/$$/stat ]; then read -r s < /proc/$$/stat; fi
identity() { true > "$d/pid.$$.\${20}"; }
identity \${s##*) }
"$@"
true > "$d/exit.$?"
`;

export interface ShimStart {
  readonly attemptDirectory: string;
  readonly program: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Where the program starts, unless it moves by itself. */
  readonly workingDirectory: string;
  readonly logFile: string;
}

/** Starts the shim in a session of its own, with its output appended to the log. Emits `error` where it can't start. */
export function spawnShim(start: ShimStart): ChildProcess {
  const log = openSync(start.logFile, 'a', 0o600);
  try {
    return spawn('/bin/sh', ['-c', shimText, 'sh', start.attemptDirectory, ...start.program], {
      cwd: start.workingDirectory,
      env: start.environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
}
