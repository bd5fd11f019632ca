import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { AppError } from '#domain/issue/app-error.ts';
import type { EngineEventRecord } from '../engine.ts';
import {
  eventRecordSchema,
  executorAnswers,
  executorReplySchema,
  type ExecutorCapabilities,
  type ExecutorRequest,
} from './executor-protocol.ts';
import type { ExecutorEnd } from './start-executor.ts';

export interface ExecutorClientOptions {
  readonly socketPath: string;
  /** Starts an executor; called when none answers, and not again before `ended` was called. */
  readonly start: (ended: (end: ExecutorEnd) => void) => void;
  /** Called when an executor answers for the first time; false if it is to be replaced. */
  readonly accept: (capabilities: ExecutorCapabilities) => boolean;
  /** How long a request is tried again before it fails. */
  readonly patienceMs: number;
}

/** Talks to the executor, and brings one up where there is none. All failures to reach it are AppError E_UNAVAILABLE. */
export interface ExecutorClient {
  /** `answer` is the entry of `executorAnswers` for the request's method. */
  call<T>(wanted: ExecutorRequest, answer: z.ZodType<T>): Promise<T>;
  events(since: number, signal: AbortSignal): AsyncGenerator<EngineEventRecord, void>;
  /** Asks the executor to end, and resolves when it no longer answers. */
  stop(): Promise<void>;
  close(): void;
}

const retryMs = 50;
/** An executor that failed by itself, or found another one in its place, is not started again before. */
const failureGraceMs = 2_000;

class NotReached extends Error {}

export function createExecutorClient(options: ExecutorClientOptions): ExecutorClient {
  let accepted = false;
  let starting = false;
  let failedAt = Number.NEGATIVE_INFINITY;
  let startError: Error | undefined;
  const closing = new AbortController();

  const startOnce = () => {
    accepted = false;
    if (starting || performance.now() - failedAt < failureGraceMs) return;
    starting = true;
    options.start(({ failed, error }) => {
      starting = false;
      startError = error;
      if (failed) failedAt = performance.now();
    });
  };
  const send = async <T>(wanted: ExecutorRequest, answer: z.ZodType<T>): Promise<T> => {
    const response = await connect(options.socketPath, 'POST', '/', JSON.stringify(wanted));
    const reply = executorReplySchema.parse(JSON.parse(await readAll(response)));
    if (!reply.ok) throw new AppError(reply.code, reply.facts);
    return answer.parse(reply.value);
  };
  const checkExecutor = async () => {
    if (accepted) return;
    const capabilities = await send({ method: 'capabilities' }, executorAnswers.capabilities);
    accepted = options.accept(capabilities);
    if (accepted) return;
    await send({ method: 'stop' }, executorAnswers.stop);
    throw new NotReached('an executor of another make was asked to end');
  };
  /** Tries again while no executor answers, up to the patience. */
  const reach = async <T>(work: () => Promise<T>, signal = closing.signal): Promise<T> => {
    const deadline = performance.now() + options.patienceMs;
    for (;;) {
      try {
        await checkExecutor();
        return await work();
      } catch (error) {
        if (!(error instanceof NotReached)) throw error;
        accepted = false;
        if (signal.aborted || performance.now() > deadline) throw unavailable(startError ?? error);
        startOnce();
        await delay(retryMs);
      }
    }
  };
  const events = async function* (since: number, signal: AbortSignal): AsyncGenerator<EngineEventRecord, void> {
    const ended = AbortSignal.any([signal, closing.signal]);
    let cursor = since;
    while (!ended.aborted) {
      const response = await reach(() => connect(options.socketPath, 'GET', `/events?since=${cursor}`), ended).catch((error: unknown) => {
        if (!ended.aborted) throw error;
      });
      if (!response) return;
      for await (const record of readRecords(response, ended)) {
        cursor = record.seq;
        yield record;
      }
    }
  };
  return {
    call: (wanted, answer) => reach(() => send(wanted, answer)),
    events,
    stop: async () => {
      try {
        for (;;) {
          await send({ method: 'stop' }, executorAnswers.stop);
          await delay(retryMs);
        }
      } catch (error) {
        if (!(error instanceof NotReached)) throw error;
      }
    },
    close: () => closing.abort(),
  };
}

function connect(socketPath: string, method: string, path: string, body?: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path, agent: false }, resolve);
    sent.once('error', (error) => reject(new NotReached(error.message, { cause: error })));
    sent.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<string> {
  try {
    return await text(response);
  } catch (error) {
    throw new NotReached('the executor went away', { cause: error });
  }
}

/** Records until the connection ends, for whatever reason; a line that was cut off is left out. */
async function* readRecords(response: IncomingMessage, signal: AbortSignal): AsyncGenerator<EngineEventRecord> {
  const end = () => void response.destroy();
  signal.addEventListener('abort', end, { once: true });
  // It may have been told so before there was an answer.
  if (signal.aborted) end();
  try {
    for await (const line of readLines(response)) {
      if (signal.aborted) return;
      yield eventRecordSchema.parse(JSON.parse(line));
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

async function* readLines(response: IncomingMessage): AsyncGenerator<string> {
  let rest = '';
  for await (const text of readTexts(response)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** What comes until the other end goes away, which is no error: the caller connects again. */
async function* readTexts(response: IncomingMessage): AsyncGenerator<string> {
  response.setEncoding('utf8');
  const texts: AsyncIterator<string> = response[Symbol.asyncIterator]();
  for (;;) {
    const next = await texts.next().catch(() => undefined);
    if (!next || next.done === true) return;
    yield next.value;
  }
}

function unavailable(cause: unknown): AppError {
  return new AppError('E_UNAVAILABLE', { what: 'The executor' }, { cause, retryable: true });
}
