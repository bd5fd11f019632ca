import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Isolation } from './executor-settings.ts';
import type { StagedInput } from './stage-inputs.ts';

/** What a program needs around it to see its `/ml`. */
export interface SandboxRequest {
  /** The attempt's directory; its `ml` becomes `/ml`. */
  readonly directory: string;
  readonly inputs: readonly Pick<StagedInput, 'source' | 'target'>[];
  readonly program: readonly string[];
}

/** Puts the sandbox's own program and arguments before the program. Nothing is pasted into shell text. */
export function sandboxProgram(isolation: Isolation, request: SandboxRequest): string[] {
  if (isolation === 'bwrap') return bwrapProgram(request);
  if (isolation === 'unshare') return unshareProgram(request);
  return [...request.program];
}

/**
 * bubblewrap with the root rebuilt from one bind per top-level entry, so that the host needs no `/ml`. Its parent is the
 * shim, so `--die-with-parent` ends all inside when the shim is killed, and not when the executor is.
 */
function bwrapProgram({ directory, inputs, program }: SandboxRequest): string[] {
  return [
    findProgram('bwrap') ?? 'bwrap',
    ...rootBinds(),
    '--dev-bind',
    '/dev',
    '/dev',
    '--proc',
    '/proc',
    '--bind',
    join(directory, 'ml'),
    '/ml',
    ...inputs.flatMap(({ source, target }) => ['--ro-bind', source, target]),
    '--unshare-pid',
    '--die-with-parent',
    '--chdir',
    '/ml/usercode',
    '--',
    ...program,
  ];
}

function rootBinds(): string[] {
  const names = readdirSync('/').filter((name) => !['dev', 'proc', 'ml'].includes(name));
  return names.flatMap((name) => {
    const path = `/${name}`;
    return lstatSync(path).isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--bind-try', path, path];
  });
}

/** Constant text: mounts `$1` on /ml, then read-only pairs up to `--`, then runs the rest as a child, not as process 1. */
const mountText = `mount --bind "$1" /ml || exit 125
shift
while [ "$1" != -- ]; do
  mount --bind -o ro "$1" "$2" || exit 125
  shift 2
done
shift
cd /ml/usercode || exit 125
trap : TERM INT HUP QUIT
"$@"
exit $?
`;

/** Root's own mount namespace; needs a directory `/ml` on the host. */
function unshareProgram({ directory, inputs, program }: SandboxRequest): string[] {
  const mounts = [join(directory, 'ml'), ...inputs.flatMap(({ source, target }) => [source, target])];
  const namespace = ['-m', '-p', '-f', '--kill-child', '--mount-proc'];
  return [findProgram('unshare') ?? 'unshare', ...namespace, '/bin/sh', '-c', mountText, 'sh', ...mounts, '--', ...program];
}

function findProgram(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter);
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}
