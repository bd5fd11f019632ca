import { handOverUnfinished } from './usecases/hand-over.ts';
import { pumpEvents } from './usecases/pump-events.ts';
import type { Services } from './usecases/services.ts';

/** What goes on beside requests until the services stop: runs are handed to the engine, its events are taken in. Resolves after that. */
export async function startBackground(services: Services): Promise<void> {
  const handOver = handOverUnfinished(services, services.stopping).catch((error: unknown) =>
    services.log(`unfinished runs: ${String(error)}`),
  );
  await Promise.all([handOver, pumpEvents(services, services.stopping)]);
}
