import type { ServerResponse } from 'node:http';
import { toServerSentEvent } from '#contract/server-sent-events.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

/** So many nodes change their state at once. */
const changed = 100;

/** Sends changes of states to whoever follows, as a run does: to Weft and to the reference pages alike. */
export interface StateStream {
  /** Keeps a request open and sends to it from now on. */
  readonly follow: (response: ServerResponse) => void;
  /**
   * Sends the next state of a hundred nodes: they run, nobody knows of them, they run again and so on. Gives the time of the clock, in ms;
   * throws where nobody follows.
   */
  readonly sendNext: () => number;
}

export function createStateStream({ nodes }: Pick<PipelineDocument, 'nodes'>): StateStream {
  const streams = new Set<ServerResponse>();
  const step = Math.max(1, Math.floor(nodes.length / changed));
  let sent = 0;
  const textOf = (batch: number) =>
    Array.from({ length: changed }, (_, index) => {
      const seq = batch * changed + index + 1;
      const state = batch % 2 === 0 ? 'running' : 'unknown';
      const at = new Date(0).toISOString();
      const event = { type: 'task.state', at, task: nodes[index * step]?.id, attempt: 1, state };
      return toServerSentEvent({ id: String(seq), event: 'run', data: JSON.stringify({ seq, event }) });
    }).join('');
  return {
    follow: (response) => {
      streams.add(response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' }));
      response.on('close', () => streams.delete(response));
      response.write(toServerSentEvent({ id: '0', event: 'start', data: '{}' }));
    },
    sendNext: () => {
      if (streams.size === 0) throw new Error('nobody follows the states');
      const text = textOf(sent++);
      const sentAt = Date.now();
      for (const stream of streams) stream.write(text);
      return sentAt;
    },
  };
}
