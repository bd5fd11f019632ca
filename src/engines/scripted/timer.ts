/** Time as the scripted engine sees it, so that a test can turn the clock itself. */
export interface Timer {
  now(): Date;
  /** Calls `work` once after so many ms; returns the way to call it off. */
  after(delayMs: number, work: () => void): () => void;
}

/** The machine's own clock. */
export const realTimer: Timer = {
  now: () => new Date(),
  after: (delayMs, work) => {
    const timeout = setTimeout(work, delayMs);
    return () => clearTimeout(timeout);
  },
};

/** A clock that stands still until it is moved on; for tests. */
export interface ManualTimer extends Timer {
  /** Moves on by so many ms and does what falls due, in order. */
  advance(ms: number): void;
}

export function createManualTimer(start = Date.UTC(2026, 0, 1)): ManualTimer {
  let time = start;
  let due: { at: number; work: () => void }[] = [];
  return {
    now: () => new Date(time),
    after: (delayMs, work) => {
      const entry = { at: time + delayMs, work };
      due.push(entry);
      return () => (due = due.filter((other) => other !== entry));
    },
    advance: (ms) => {
      const end = time + ms;
      for (;;) {
        const next = due.filter((entry) => entry.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        due = due.filter((entry) => entry !== next);
        time = next.at;
        next.work();
      }
      time = end;
    },
  };
}
