import { spawn } from 'node:child_process';
import type { GitProtocol } from './check-git-source.ts';
import type { GitLogin } from './git-login.ts';
import { sendSignal } from './process-identity.ts';

/** How git is started: where its program is looked for, the one protocol it may speak, and what ends it early. */
export interface GitCall {
  readonly searchPath: string;
  readonly protocol: GitProtocol;
  readonly signal: AbortSignal;
  /** For what reaches the server; without one nobody is signed in over http(s). */
  readonly login?: GitLogin | undefined;
}

/** The same call without a key: for what needs no server. */
export function offline(call: GitCall): GitCall {
  return { ...call, login: undefined };
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

/** Nobody is asked, no server is trusted at first sight, and no connection outlives its git: it would keep git's output open. */
const sshSettings = [
  'BatchMode=yes',
  'StrictHostKeyChecking=yes',
  'PermitLocalCommand=no',
  'ClearAllForwardings=yes',
  'ControlMaster=no',
  'ConnectTimeout=30',
  // A server that went away is noticed within a minute, as over http.
  'ServerAliveInterval=20',
  'ServerAliveCountMax=3',
];

/** Answers git's question from variables: the words are the same for every login, so that no secret is in a command line. */
const helper = '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$WEFT_GIT_USER" "$WEFT_GIT_TOKEN"; }; f';

const mostOutput = 4 * 2 ** 20;

/**
 * Runs git and gives what it printed. Rejects with GitError where it fails, can't be started, prints more than 4 MiB or
 * is ended by the signal, which kills all that git has started as well.
 */
export function runGit(call: GitCall, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (call.signal.aborted) return reject(new GitError('Stopped.'));
    const child = spawn('git', [...settings(call), ...words], {
      env: { ...gitEnvironment(call), ...loginEnvironment(call.login) },
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

function settings({ protocol, login }: GitCall): string[] {
  const http = protocol === 'http' ? ['http.followRedirects=false'] : [];
  // Only this server is told, wherever it redirects to.
  const signIn = login === undefined ? [] : [`credential.${login.origin}.helper=${helper}`];
  return [...hardening, ...http, ...signIn, `protocol.${protocol}.allow=always`].flatMap((setting) => ['-c', setting]);
}

function loginEnvironment(login: GitLogin | undefined): Record<string, string> {
  return login === undefined ? {} : { WEFT_GIT_USER: login.user, WEFT_GIT_TOKEN: login.token };
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

/** Made from nothing but the way out to the network. ssh never asks, and uses the agent and the keys of the user that the engine runs as. */
function gitEnvironment({ searchPath, protocol }: GitCall): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => /^(?:https?_proxy|no_proxy|SSL_CERT_(?:FILE|DIR))$/i.test(name));
  const certificates = process.env['SSL_CERT_FILE'];
  const agent = protocol === 'ssh' ? process.env['SSH_AUTH_SOCK'] : undefined;
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])),
    ...(certificates === undefined ? {} : { GIT_SSL_CAINFO: certificates }),
    ...(agent === undefined ? {} : { SSH_AUTH_SOCK: agent }),
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
    GIT_SSH_COMMAND: ['ssh', ...sshSettings.map((setting) => `-o${setting}`)].join(' '),
  };
}
