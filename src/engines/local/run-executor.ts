import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import type { Server } from 'node:http';
import { createExecutor, type Executor } from './executor.ts';
import { createExecutorServer } from './executor-server.ts';
import type { ExecutorSettings } from './executor-settings.ts';
import { openExecutorStore } from './executor-store.ts';
import { createFailpoints } from './failpoint.ts';
import { takeDirectoryLock } from './open-database.ts';
import { probeIsolation } from './probe-isolation.ts';

/** Exit codes: another executor has the directory; the database could not be written. */
const exitTaken = 75;
const exitFatal = 70;

/**
 * The whole life of an executor process: takes the data directory, recovers, opens the socket and works until it is told
 * to stop or has been idle for long. Ends the process; tasks go on without it.
 */
export async function runExecutor(settings: ExecutorSettings, fence: boolean): Promise<void> {
  process.umask(0o077);
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const lock = takeDirectoryLock(join(settings.dataDir, 'lock.db'));
  if (!lock) process.exit(exitTaken);
  const store = openExecutorStore(settings.dataDir, (error) => {
    console.error(error);
    process.exit(exitFatal);
  });
  const isolation = await probeIsolation(join(settings.dataDir, 'scratch'), settings.isolation);
  const reach = createFailpoints(process.env['WEFT_FAILPOINT']);
  const executor = createExecutor({ settings, isolation, store, reach, fence, now: () => new Date() });
  await executor.recover();
  const stop = () => {
    store.close();
    lock.close();
    process.exit(0);
  };
  const server = createExecutorServer({ executor, store, fingerprint: settings.fingerprint, stop });
  listen(server, settings.socketPath);
  flushCompileCache();
  stopWhenIdle(executor, server, settings.idleExitMs, stop);
}

/** Holding the lock, this is the only executor here: a socket file that is already there is a dead one's. */
function listen(server: Server, socketPath: string): void {
  mkdirSync(dirname(socketPath), { recursive: true, mode: 0o700 });
  rmSync(socketPath, { force: true });
  server.listen(socketPath, () => chmodSync(socketPath, 0o600));
}

function stopWhenIdle(executor: Executor, server: Server, idleExitMs: number, stop: () => void): void {
  let busyAt = performance.now();
  setInterval(
    () => {
      server.getConnections((_error, connections) => {
        if (connections > 0 || !executor.idle()) busyAt = performance.now();
        else if (performance.now() - busyAt >= idleExitMs) stop();
      });
    },
    Math.min(idleExitMs, 10_000),
  );
}
