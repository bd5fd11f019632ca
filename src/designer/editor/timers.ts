/** How time passes; tests bring a time of their own. */
export interface Timers {
  /** Runs something once after some milliseconds; gives what cancels it. */
  after(ms: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
