import { launchAttempt } from './launch-attempt.ts';
import type { ExecutorContext } from './live-attempt.ts';
import type { RunBook } from '../run-book.ts';

/**
 * Starts what may start, as far as the CPUs go: oldest run first, tasks in the plan's order. A task that does not fit
 * makes later ones wait, so that small tasks can't keep a big one waiting for ever. Every task counts at most as many
 * CPUs as there are, so each gets its turn.
 */
export function startReadyTasks(context: ExecutorContext, books: Iterable<RunBook>): void {
  let free = context.settings.cpus - [...context.live].reduce((sum, attempt) => sum + attempt.cpus, 0);
  let full = false;
  for (const book of books) {
    for (const id of book.ready()) {
      const { row, plan } = book.task(id);
      const cpus = Math.min(plan.resources.cpu, context.settings.cpus);
      full ||= cpus > free + 1e-9;
      if (full) {
        if (row.state === 'waiting') book.move(id, { state: 'queued', reason: 'waiting-for-cpu' });
        continue;
      }
      free -= cpus;
      void launchAttempt(context, book, id);
    }
  }
}
