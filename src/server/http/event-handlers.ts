import { AppError } from '#domain/issue/app-error.ts';
import { followRun, followWorkspace, type Beat } from '../usecases/follow.ts';
import type { Services } from '../usecases/services.ts';
import { resumePoint, toEventResponse } from './event-response.ts';
import type { Given } from './given.ts';
import type { Handlers } from './handler.ts';

/** How many streams one session may hold open; a browser opens about two a tab. */
const mostStreams = 40;

export function createEventHandlers(services: Services): Pick<Handlers, 'followRun' | 'followWorkspace'> {
  const open = new Map<string, number>();
  return {
    followRun: (given) =>
      stream(services, open, given, (signal) =>
        followRun(services, given.params.id, resumePoint(given.request, given.query.after) ?? 0, signal),
      ),
    followWorkspace: (given) =>
      stream(services, open, given, (signal) => followWorkspace(services, resumePoint(given.request, given.query.after), signal)),
  };
}

async function stream(
  services: Pick<Services, 'stopping'>,
  open: Map<string, number>,
  { caller, request }: Pick<Given<'followRun'>, 'caller' | 'request'>,
  follow: (signal: AbortSignal) => Promise<AsyncGenerator<Beat>>,
): Promise<Response> {
  const owner = caller?.tokenHash ?? '';
  const count = open.get(owner) ?? 0;
  if (count >= mostStreams) throw new AppError('E_TOO_MANY_STREAMS', { limit: mostStreams });
  const ended = new AbortController();
  const beats = await follow(ended.signal);
  const stop = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    request.signal.removeEventListener('abort', stop);
    services.stopping.removeEventListener('abort', stop);
    const left = (open.get(owner) ?? 1) - 1;
    if (left === 0) open.delete(owner);
    else open.set(owner, left);
  };
  open.set(owner, (open.get(owner) ?? 0) + 1);
  request.signal.addEventListener('abort', stop, { once: true });
  services.stopping.addEventListener('abort', stop, { once: true });
  if (request.signal.aborted || services.stopping.aborted) stop();
  return toEventResponse(beats, stop);
}
