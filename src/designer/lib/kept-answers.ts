import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { z } from 'zod';
import { RequestError } from '#contract/request-error.ts';
import { whenIdle } from './when-idle.ts';

interface AnswersSchema extends DBSchema {
  answers: { key: string; value: unknown };
}

/** An answer that is a list, each part of which is kept by itself, as other lists have it too. */
interface Parts<T> {
  /** What is asked for. */
  readonly names: readonly string[];
  readonly nameOf: (part: T) => string;
  readonly schema: z.ZodType<T>;
}

/** What the server last said, on this computer, for whoever was signed in then. It is never asked for while the server answers. */
export interface KeptAnswers {
  /** Who is signed in, as the server says; where it doesn't answer, who it was last. Nothing stays that was kept for somebody else, or once nobody is. */
  session<T>(schema: z.ZodType<T>, ask: () => Promise<T>): Promise<T>;
  /** The server's answer; where it doesn't answer, what it said last. Throws like `ask` where that is not kept. */
  answer<T>(name: string, schema: z.ZodType<T>, ask: () => Promise<T>): Promise<T>;
  /** The same for a list: kept is what all its parts are kept of. */
  answerParts<T>(parts: Parts<T>, ask: () => Promise<readonly T[]>): Promise<readonly T[]>;
}

const sessionName = 'session';

/** Whether the error says that the server didn't answer, whatever the reason. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'E_UNAVAILABLE' && error.problem === null;
}

/** Keeps answers in the browser's IndexedDB, when the page has nothing else to do. Without one, nothing is kept and nothing fails. */
export function createKeptAnswers(databaseName: string): KeptAnswers {
  let opening: Promise<IDBPDatabase<AnswersSchema>> | undefined;
  let waiting = new Map<string, unknown>();
  let writing: Promise<void> = Promise.resolve();
  const onClosed = () => {
    opening = undefined;
  };
  const database = () => (opening ??= openAnswers(databaseName, onClosed));

  const next = (work: (opened: IDBPDatabase<AnswersSchema>) => Promise<unknown>) => {
    writing = writing.then(async () => void (await work(await database()))).catch(() => undefined);
    return writing;
  };
  const write = (): Promise<void> => {
    if (waiting.size === 0) return writing;
    const written = waiting;
    waiting = new Map();
    return next((opened) => putAll(opened, written));
  };
  const keep = (name: string, value: unknown) => {
    if (waiting.size === 0) whenIdle(() => void write());
    waiting.set(name, value);
  };
  const forget = () => {
    waiting = new Map();
    return next((opened) => opened.clear('answers'));
  };
  const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    await write();
    const value: unknown = await database()
      .then((opened) => opened.get('answers', name))
      .catch(() => undefined);
    return schema.safeParse(value).data;
  };
  const answer: KeptAnswers['answer'] = async (name, schema, ask) => {
    try {
      const answered = await ask();
      keep(name, answered);
      return answered;
    } catch (error) {
      const kept = isUnreachable(error) ? await read(name, schema) : undefined;
      if (kept === undefined) throw error;
      return kept;
    }
  };
  return {
    answer,
    session: (schema, ask) =>
      answer(sessionName, schema, ask).catch(async (error: unknown) => {
        if (error instanceof RequestError && error.status === 401) await forget();
        throw error;
      }),
    answerParts: async ({ names, nameOf, schema }, ask) => {
      try {
        const parts = await ask();
        for (const part of parts) keep(nameOf(part), part);
        return parts;
      } catch (error) {
        const kept = isUnreachable(error) ? await Promise.all(names.map((name) => read(name, schema))) : [];
        const found = kept.filter((part) => part !== undefined);
        if (found.length === 0 || found.length < names.length) throw error;
        return found;
      }
    },
  };
}

/** Writes what was answered; what was kept for somebody else than who is signed in now is gone then. */
async function putAll(database: IDBPDatabase<AnswersSchema>, values: ReadonlyMap<string, unknown>): Promise<void> {
  const { store, done } = database.transaction('answers', 'readwrite');
  if (values.has(sessionName) && userOf(await store.get(sessionName)) !== userOf(values.get(sessionName))) await store.clear();
  await Promise.all([...[...values].map(([name, value]) => store.put(value, name)), done]);
}

function userOf(session: unknown): string | undefined {
  return z.object({ user: z.string() }).safeParse(session).data?.user;
}

function openAnswers(name: string, onClosed: () => void): Promise<IDBPDatabase<AnswersSchema>> {
  return openDB<AnswersSchema>(name, 1, { upgrade: (database) => void database.createObjectStore('answers'), terminated: onClosed });
}
