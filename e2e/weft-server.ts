import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '..');

/** A real server in a process of its own, on a data directory that is thrown away at the end. */
export class WeftServer {
  readonly dataDir = mkdtempSync(path.join(tmpdir(), 'weft-e2e-'));
  #process: ChildProcess | undefined;
  #link = '';
  #port = 0;

  /** Starts the server, at the port it had before if it ran before; resolves when it has printed its link. */
  async start(): Promise<this> {
    const args = [path.join(root, 'src/cli/weft.mjs'), 'serve', '--port', String(this.#port), '--data-dir', this.dataDir];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    this.#link = await firstLink(child);
    this.#port = Number(new URL(this.#link).port);
    return this;
  }

  /** The one-time link that signs a browser in. */
  get link(): string {
    return this.#link;
  }

  get origin(): string {
    return new URL(this.#link).origin;
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

async function firstLink(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server’s output is not piped');
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0];
    if (link) {
      child.stdout.resume();
      return link;
    }
  }
  throw new Error(`the server ended without a link, exit code ${child.exitCode}`);
}
