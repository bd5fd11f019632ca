import { z } from 'zod';

/** What tabs of one browser tell each other about one pipeline. Each message names the pipeline; others are not heard. */
const tabMessageSchema = z.discriminatedUnion('type', [
  /** Somebody new follows, or has missed something: the work, please. */
  z.strictObject({ type: z.literal('hello'), document: z.string() }),
  /** The whole work, with the number of the last entry in it. */
  z.strictObject({ type: z.literal('work'), document: z.string(), seq: z.int(), work: z.unknown() }),
  /** One thing that happened; numbers have no gaps. */
  z.strictObject({ type: z.literal('entry'), document: z.string(), seq: z.int(), entry: z.unknown() }),
  z.strictObject({ type: z.literal('take-over'), document: z.string(), tab: z.string() }),
  /** All work is on this computer: the tab that is named goes on. */
  z.strictObject({ type: z.literal('handed-over'), document: z.string(), to: z.string() }),
]);
export type TabMessage = z.infer<typeof tabMessageSchema>;

type Unaddressed<T> = T extends unknown ? Omit<T, 'document'> : never;

/** The other tabs with this pipeline. */
export interface TabChannel {
  post(message: Unaddressed<TabMessage>): void;
  /** Listens until the returned function is called. */
  listen(onMessage: (message: TabMessage) => void): () => void;
  close(): void;
}

/** The channel of a pipeline between the tabs of this browser. */
export function openTabChannel(id: string): TabChannel {
  const channel = new BroadcastChannel('weft-pipelines');
  return {
    post: (message) => channel.postMessage({ ...message, document: id }),
    listen: (onMessage) => {
      const hear = ({ data }: MessageEvent<unknown>) => {
        const parsed = tabMessageSchema.safeParse(data);
        if (parsed.success && parsed.data.document === id) onMessage(parsed.data);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}
