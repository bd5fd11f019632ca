import { createClient, type Client } from '#contract/client.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { createTestApp, testBearer, testOrigin } from '#server/http/test-app.ts';
import { createMemoryStorage } from '#server/storage/memory/memory-storage.ts';
import type { Chance } from './seeded-random.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Where a client stands: its requests may not get through, and nobody waits for the answers of one that is gone. */
export interface Wire {
  isOnline: boolean;
  isGone: boolean;
}

/** A response whose text is there already, so that reading it takes no time. */
class ReadResponse extends Response {
  readonly #text: string;

  constructor(text: string, init: ResponseInit) {
    super(text, init);
    this.#text = text;
  }

  override json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(this.#text));
  }
}

/** The real server behind a network that delays and loses requests and answers; it may be away for a while. */
export interface UnreliableServer {
  readonly pipelineId: string;
  clientOn(wire: Wire): Client;
  /** Kills the server and starts another on the same storage. */
  restart(downMs: number): void;
  /** From now on everything arrives at once. */
  mend(): void;
  /** Called after each save. */
  onSaved: () => void;
  readNewest(): Promise<{ readonly revision: number; readonly document: PipelineDocument }>;
  readRevision(revision: number): Promise<PipelineDocument | null>;
}

export async function createUnreliableServer(time: VirtualTime, chance: Chance, document: PipelineDocument): Promise<UnreliableServer> {
  const storage = createMemoryStorage();
  let server = createTestApp({ storage });
  let isDown = false;
  let isMended = false;
  const { id: pipelineId } = await server.client.call('createPipeline', { body: { document, saveId: 'first' } });

  const answer = async (input: string, init: RequestInit) => {
    const response = await server.app.request(input, init);
    return { text: await response.text(), init: { status: response.status, headers: response.headers } };
  };
  const send = (wire: Wire, input: string, init: RequestInit): Promise<Response> => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const isLost = !isMended && chance.isLikely(0.08);
    const isAnswerLost = !isMended && chance.isLikely(0.12);
    const delay = () => (isMended ? 1 : chance.isLikely(0.15) ? chance.between(500, 4000) : chance.between(1, 60));
    const fail = () => void time.after(delay(), () => wire.isGone || reject(new TypeError('the network is lost')));
    const arrive = async () => {
      if (isLost || isDown) return fail();
      const { text, init: given } = await time.wait(answer(input, init));
      if (init.method !== 'GET' && given.status < 300) result.onSaved();
      if (isAnswerLost) return fail();
      time.after(delay(), () => {
        if (wire.isGone) return;
        if (wire.isOnline) resolve(new ReadResponse(text, given));
        else reject(new TypeError('the network is lost'));
      });
    };
    if (wire.isOnline) time.after(delay(), () => void arrive());
    else fail();
    return promise;
  };
  const result: UnreliableServer = {
    pipelineId,
    clientOn: (wire) =>
      createClient({
        baseUrl: testOrigin,
        headers: { authorization: `Bearer ${testBearer}` },
        fetch: (input, init) => send(wire, input, init),
      }),
    restart: (downMs) => {
      isDown = true;
      server = createTestApp({ storage });
      time.after(downMs, () => {
        isDown = false;
      });
    },
    mend: () => {
      isDown = false;
      isMended = true;
    },
    onSaved: () => undefined,
    readNewest: () => server.client.call('readPipeline', { params: { id: pipelineId } }),
    readRevision: async (revision) => (await storage.readRevision(pipelineId, revision))?.document ?? null,
  };
  return result;
}
