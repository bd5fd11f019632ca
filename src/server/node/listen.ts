import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { AppError } from '#domain/issue/app-error.ts';

/** A server that listens on this machine only. */
export interface Listening {
  readonly port: number;
  /** Lets requests through to `fetch`; until then they wait. */
  open(fetch: (request: Request) => Response | Promise<Response>): void;
  /** Takes no more connections, ends idle ones, and resolves when the last request is answered or `graceMs` have passed. */
  close(graceMs: number): Promise<void>;
}

/** Listens on 127.0.0.1; port 0 takes a free one. Throws E_PORT_TAKEN. */
export async function listen(port: number): Promise<Listening> {
  let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void = () => undefined;
  const opened = Promise.withResolvers<undefined>();
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 600_000, maxHeaderSize: 32 * 1024 }, (incoming, outgoing) => {
    if (hasTwoHosts(incoming)) return void outgoing.writeHead(400).end();
    void opened.promise.then(() => answer(incoming, outgoing));
  });
  server.maxConnections = 2000;
  await bind(server, port);
  return {
    port: portOf(server.address()),
    open(fetch) {
      const listener = getRequestListener(fetch, { overrideGlobalObjects: false });
      answer = (incoming, outgoing) => void listener(incoming, outgoing);
      opened.resolve(undefined);
    },
    close: (graceMs) => closeServer(server, graceMs),
  };
}

/** Node keeps the first of several Host headers; a second one is an attempt to be understood in two ways. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === 'host').length > 1;
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new AppError('E_PORT_TAKEN', { port }, { cause: error }) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
