import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createGitRepositories, type GitRepositories } from './git-repositories.ts';

const program = '/usr/sbin/sshd';

/** Whether this machine has OpenSSH's server (Debian: openssh-server). */
export function hasSshServer(): boolean {
  return existsSync(program);
}

/** An OpenSSH server on this machine that lets one key in, to Git repositories that a test makes and to nothing else. */
export interface SshServer extends Omit<GitRepositories, 'root'> {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Of a repository that `commit` has made. */
  url(name: string): string;
  /** A private key that is let in. */
  readonly keyFile: string;
  /** A private key that is not. */
  readonly otherKeyFile: string;
  /** For the server as it is: lines of a known_hosts file. */
  readonly knownHosts: string;
  /** For its host, but of another key. */
  readonly otherKnownHosts: string;
}

/** Runs as the user of the test, with a key, a list of keys and a configuration of its own. */
export async function startSshServer(): Promise<SshServer> {
  const { root, ...repositories } = createGitRepositories();
  const directory = mkdtempSync(join(tmpdir(), 'weft-ssh-'));
  const file = (name: string) => join(directory, name);
  for (const name of ['host-key', 'other-host-key', 'key', 'other-key'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file(name)]);
  writeFileSync(file('authorized'), `restrict ${readFileSync(file('key.pub'), 'utf8')}`, { mode: 0o600 });
  // What may run is git's own shell, whatever is asked for.
  writeFileSync(file('only-git'), '#!/bin/sh\nexec git shell -c "$SSH_ORIGINAL_COMMAND"\n');
  chmodSync(file('only-git'), 0o755);
  writeFileSync(file('config'), configuration(file));
  // A server that root starts wants this folder, which the system makes at its start.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const server = createServer((socket) => serveOne(socket, file('config')));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const hostLine = (name: string) => `[127.0.0.1]:${port} ${readFileSync(file(`${name}.pub`), 'utf8')}`;
  return {
    ...repositories,
    host: `127.0.0.1:${port}`,
    url: (name) => `ssh://${userInfo().username}@127.0.0.1:${port}${join(root, name)}`,
    keyFile: file('key'),
    otherKeyFile: file('other-key'),
    knownHosts: hostLine('host-key'),
    otherKnownHosts: hostLine('other-host-key'),
    end: () => {
      server.close();
      repositories.end();
      rmSync(directory, { recursive: true });
    },
  };
}

/** One sshd for one connection, as inetd would start it: no port has to be found for it, and it ends with its client. */
function serveOne(socket: Socket, configFile: string): void {
  const sshd = spawn(program, ['-i', '-f', configFile], { stdio: ['pipe', 'pipe', 'ignore'] });
  socket.on('error', () => sshd.kill());
  sshd.stdin.on('error', () => socket.destroy());
  socket.pipe(sshd.stdin);
  sshd.stdout.pipe(socket);
}

function configuration(file: (name: string) => string): string {
  return [
    `HostKey ${file('host-key')}`,
    'PidFile none',
    `AuthorizedKeysFile ${file('authorized')}`,
    `ForceCommand ${file('only-git')}`,
    'AuthenticationMethods publickey',
    'PermitRootLogin prohibit-password',
    'UsePAM no',
    // The folder above is one for temporary files, which all may write to.
    'StrictModes no',
    'LogLevel ERROR',
    '',
  ].join('\n');
}
