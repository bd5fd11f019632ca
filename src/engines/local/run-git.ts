import { spawn } from 'node:child_process';
import type { GitProtocol } from './check-git-source.ts';
import { sendSignal } from './process-identity.ts';

/** How git is started: where its program is looked for, the one protocol it may speak, and what ends it early. */
export interface GitCall {
  readonly searchPath: string;
  readonly protocol: GitProtocol;
  readonly signal: AbortSignal;
}

/** Git ended without success; the message is the last thing it said. */
export class GitError extends Error {
  readonly said: string;

  constructor(said: string, cause?: unknown) {
    super(said.trim().split('\n').at(-1) ?? said, { cause });
    this.said = said;
  }
}

/** Nothing in a repository, its address or the machine's settings can make git run a program, ask, or speak another protocol. */
const hardening = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.askPass=',
  'credential.helper=',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'transfer.bundleURI=false',
  'protocol.allow=never',
  'gc.auto=0',
  'maintenance.auto=false',
];

const mostOutput = 4 * 2 ** 20;

/**
 * Runs git and gives what it printed. Rejects with GitError where it fails, can't be started, prints more than 4 MiB or
 * is ended by the signal, which kills all that git has started as well.
 */
export function runGit(call: GitCall, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (call.signal.aborted) return reject(new GitError('Stopped.'));
    const child = spawn('git', [...settings(call.protocol), ...words], {
      env: gitEnvironment(call.searchPath),
      // Away from any repository, whose settings would count.
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const kill = () => void (child.pid !== undefined && sendSignal(-child.pid, 'SIGKILL'));
    const printed = collect(child.stdout, kill);
    const said = collect(child.stderr, kill);
    call.signal.addEventListener('abort', kill, { once: true });
    child.once('error', (error) => reject(new GitError('The program git can’t be started. Install it on this machine.', error)));
    child.once('close', (code) => {
      call.signal.removeEventListener('abort', kill);
      if (code === 0) resolve(printed());
      else reject(new GitError(said().trim() || `git ended with ${code ?? 'a signal'}`));
    });
  });
}

function settings(protocol: GitProtocol): string[] {
  const http = protocol === 'http' ? ['http.followRedirects=false'] : [];
  return [...hardening, ...http, `protocol.${protocol}.allow=always`].flatMap((setting) => ['-c', setting]);
}

function collect(stream: NodeJS.ReadableStream, stop: () => void): () => string {
  const parts: Buffer[] = [];
  let size = 0;
  stream.on('data', (part: Buffer) => {
    size += part.length;
    if (size > mostOutput) stop();
    else parts.push(part);
  });
  return () => Buffer.concat(parts).toString('utf8');
}

/** Made from nothing but the way out to the network. ssh never asks and uses the keys of the user that the engine runs as. */
function gitEnvironment(searchPath: string): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => /^(?:https?_proxy|no_proxy|SSL_CERT_(?:FILE|DIR))$/i.test(name));
  const certificates = process.env['SSL_CERT_FILE'];
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    ...(certificates === undefined ? {} : { GIT_SSL_CAINFO: certificates }),
    PATH: searchPath,
    LC_ALL: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_HTTP_LOW_SPEED_LIMIT: '1000',
    GIT_HTTP_LOW_SPEED_TIME: '60',
    GIT_SSH_VARIANT: 'ssh',
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oPermitLocalCommand=no -oClearAllForwardings=yes -oConnectTimeout=30',
  };
}
