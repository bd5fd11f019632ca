import { toServerSentEvent } from '#contract/server-sent-events.ts';
import { AppError } from '#domain/issue/app-error.ts';
import type { Beat } from '../usecases/follow.ts';

/** The frame to resume after: the header that browsers send on their own goes before the query. */
export function resumePoint(request: Request, after: number | undefined): number | undefined {
  const header = request.headers.get('last-event-id');
  if (header === null || header === '') return after;
  if (!/^\d{1,15}$/.test(header)) throw new AppError('E_REQUEST_INVALID', { detail: 'Last-Event-ID must be a number' });
  return Number(header);
}

/**
 * Streams frames as fast as the reader takes them and no faster. When the reader goes, `stop` is called, which must
 * end the frames.
 */
export function toEventResponse(beats: AsyncGenerator<Beat>, stop: () => void): Response {
  const encoder = new TextEncoder();
  const encode = (beat: Beat) => encoder.encode(beat === null ? ': still here\n\n' : toServerSentEvent(beat));
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode('retry: 1000\n\n')),
      async pull(controller) {
        const next = await beats.next().catch((error: unknown) => {
          stop();
          throw error;
        });
        if (next.done !== true) return controller.enqueue(encode(next.value));
        stop();
        controller.close();
      },
      cancel: () => stop(),
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}
