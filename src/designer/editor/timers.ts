/** How time passes; tests bring a time of their own. */
export interface Timers {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs something once after some milliseconds; gives what cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
