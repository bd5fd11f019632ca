import type { Timers } from '#designer/editor/timers.ts';

/** Time that passes as fast as what happens in it. */
export interface VirtualTime extends Timers {
  /** Something that takes real time and none of this one: nothing else happens until it is over. */
  wait<T>(work: Promise<T>): Promise<T>;
  advance(ms: number): Promise<void>;
}

interface Planned {
  readonly at: number;
  readonly run: () => void;
}

/** More than any chain of promises in a client is long. */
const turns = 60;

export function createVirtualTime(): VirtualTime {
  let now = 0;
  const planned = new Set<Planned>();
  const busy = new Set<Promise<unknown>>();
  /** Lets everything happen that takes no time: promises, and what the server does. */
  const settle = async () => {
    do {
      await Promise.all(busy);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    } while (busy.size > 0);
  };
  /** What comes first; of two at one moment, what was planned first. */
  const takeNext = (until: number): Planned | undefined => {
    let first: Planned | undefined;
    for (const one of planned) if (one.at <= until && (first === undefined || one.at < first.at)) first = one;
    if (first) planned.delete(first);
    return first;
  };
  return {
    now: () => now,
    after: (ms, run) => {
      const one = { at: now + ms, run };
      planned.add(one);
      return () => void planned.delete(one);
    },
    wait: async (work) => {
      busy.add(work);
      try {
        return await work;
      } finally {
        busy.delete(work);
      }
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      for (let one = takeNext(until); one; one = takeNext(until)) {
        now = one.at;
        one.run();
        await settle();
      }
      now = until;
    },
  };
}
