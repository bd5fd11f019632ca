import { createServer } from 'node:net';

/** Ports for what tasks listen on, below the range that the system hands out by itself. */
export interface PortPool {
  /** A port that nothing on the loopback listens on and no living attempt has. */
  take(): Promise<number>;
  /** Marks a port as taken, for an attempt that was adopted. */
  keep(port: number): void;
  giveBack(port: number): void;
}

/** `first` to `last`, inclusive. Goes round, so that a port just given back is not the next one taken. */
export function createPortPool(first = 21_000, last = 30_999): PortPool {
  const taken = new Set<number>();
  let next = first + (process.pid % (last - first));
  return {
    take: async () => {
      for (let tried = first; tried <= last; tried += 1) {
        const port = next;
        next = port === last ? first : port + 1;
        if (taken.has(port)) continue;
        taken.add(port);
        if (await isFree(port)) return port;
        taken.delete(port);
      }
      throw new Error(`no free port from ${first} to ${last}`);
    },
    keep: (port) => void taken.add(port),
    giveBack: (port) => void taken.delete(port),
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
