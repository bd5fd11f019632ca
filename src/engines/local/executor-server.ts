import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { AppError } from '#domain/issue/app-error.ts';
import { copyFacts } from '../copy-facts.ts';
import type { Executor } from './executor.ts';
import { executorRequestSchema, type ExecutorReply, type ExecutorRequest } from './executor-protocol.ts';
import type { ExecutorStore } from './executor-store.ts';

const pageSize = 500;

export interface ExecutorServerOptions {
  readonly executor: Executor;
  readonly store: ExecutorStore;
  readonly fingerprint: string;
  /** Called when a client asks the executor to end. */
  readonly stop: () => void;
}

/** The executor's door; see executor-protocol.ts. The caller listens. */
export function createExecutorServer(options: ExecutorServerOptions): Server {
  return createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
    if (request.method === 'POST') void answer(options, request, response);
    else void streamEvents(options.store, request, response);
  });
}

async function answer(options: ExecutorServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const reply = await createReply(options, request);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(reply));
}

async function createReply(options: ExecutorServerOptions, request: IncomingMessage): Promise<ExecutorReply> {
  try {
    const parsed = executorRequestSchema.safeParse(JSON.parse(await text(request)));
    if (!parsed.success) throw new AppError('E_REQUEST_INVALID', { detail: parsed.error.message });
    return { ok: true, value: await perform(options, parsed.data) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, facts: copyFacts(error.facts) };
    console.error(error);
    return { ok: false, code: 'E_INTERNAL', facts: { id: 'executor.log' } };
  }
}

async function perform({ executor, fingerprint, stop }: ExecutorServerOptions, request: ExecutorRequest): Promise<unknown> {
  switch (request.method) {
    case 'capabilities':
      return { fingerprint, pid: process.pid, engine: executor.capabilities() };
    case 'submit':
      await executor.submit(request.run);
      return null;
    case 'cancel':
      await executor.cancel(request.runId);
      return null;
    case 'logs':
      return executor.logs(request.runId, request.task);
    case 'output':
      return { directory: executor.output(request.runId, request.task, request.output) };
    case 'keeps':
      return executor.keeps(request.results);
    case 'stop':
      setImmediate(stop);
      return null;
  }
}

/** Writes every committed event after `since`, then new ones after each commit, as fast as the client reads. */
async function streamEvents(store: ExecutorStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let cursor = Number(new URL(request.url ?? '/', 'http://executor').searchParams.get('since') ?? 0);
  let wake = () => {};
  const stopListening = store.onCommit(() => wake());
  response.on('close', () => {
    stopListening();
    wake();
  });
  response.setHeader('Content-Type', 'application/x-ndjson');
  response.flushHeaders();
  while (!response.closed && !response.destroyed) {
    const changed = new Promise<void>((resolve) => (wake = resolve));
    const page = store.eventsAfter(cursor, pageSize);
    cursor = page.at(-1)?.seq ?? cursor;
    const flowing = page.length === 0 || response.write(page.map((record) => `${JSON.stringify(record)}\n`).join(''));
    if (!flowing) await drained(response);
    else if (page.length < pageSize) await changed;
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
