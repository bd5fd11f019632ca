import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'src/cli/weft.mjs');

/** A real server in a process of its own, on a data directory that is thrown away at the end. */
export class WeftServer {
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'weft-e2e-'));
  #process: ChildProcess | undefined;
  #port = 0;

  /** Starts the server, at the port it had before if it ran before; resolves when it has printed its link. */
  async start(): Promise<this> {
    const args = [cli, 'serve', '--port', String(this.#port), '--data-dir', this.dataDir];
    // Repositories that journeys make are served over plain http on this machine.
    const env = { ...process.env, WEFT_HTTP_GIT_HOSTS: '127.0.0.1' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = child;
    this.#port = Number(new URL(await nextLink(child)).port);
    return this;
  }

  /** A new one-time link: what pressing Enter in the server's terminal prints. */
  async freshLink(): Promise<string> {
    const child = this.#process;
    if (!child?.stdin) throw new Error('the server does not run');
    const link = nextLink(child);
    child.stdin.write('\n');
    return link;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Runs a command line against this server; gives what it printed, throws what it refused. */
  async weft(...args: string[]): Promise<string> {
    return weft(...args, '--data-dir', this.dataDir);
  }

  /** `kill -9`: nothing gets a chance to tidy up. Resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends the server in good order and removes its data. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** Runs a command line in the project's folder; gives what it printed, throws what it refused. */
export async function weft(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], { cwd: root });
  return stdout;
}

/** The next link that the server prints. */
function nextLink(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = '';
  const onData = (chunk: Buffer) => {
    text += chunk.toString('utf8');
    const link = /http:\/\/127\.0\.0\.1:\d+\/#token=\w+(?=\s)/.exec(text)?.[0];
    if (!link) return;
    child.stdout?.off('data', onData);
    child.off('exit', onExit);
    child.stdout?.resume();
    resolve(link);
  };
  const onExit = (code: number | null) => reject(new Error(`the server ended without a link, exit code ${code}`));
  child.stdout?.on('data', onData);
  child.once('exit', onExit);
  return promise;
}
