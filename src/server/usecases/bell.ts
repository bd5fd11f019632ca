/** Wakes those who wait for news on a topic. It carries no news itself: who wakes reads the storage. */
export interface Bell {
  ring(topic: string): void;
  /** How often the topic has rung; ask before reading the storage, so that no ring in between is missed. */
  count(topic: string): number;
  /** Resolves when the topic has rung more than `count` times, after `timeoutMs`, or when the signal aborts. */
  wait(topic: string, count: number, timeoutMs: number, signal: AbortSignal): Promise<void>;
}

export const changesTopic = 'changes';
export const runTopic = (runId: string) => `run:${runId}`;

/** A bell with nobody waiting. */
export function createBell(): Bell {
  const counts = new Map<string, number>();
  const waiting = new Map<string, Set<() => void>>();
  return {
    ring(topic) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
      for (const wake of waiting.get(topic) ?? []) wake();
    },
    count: (topic) => counts.get(topic) ?? 0,
    wait(topic, count, timeoutMs, signal) {
      if (signal.aborted || (counts.get(topic) ?? 0) > count) return Promise.resolve();
      return new Promise((resolve) => {
        const there = waiting.get(topic) ?? new Set();
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          there.delete(wake);
          if (there.size === 0 && waiting.get(topic) === there) waiting.delete(topic);
          resolve();
        };
        const timer = setTimeout(wake, timeoutMs);
        signal.addEventListener('abort', wake, { once: true });
        waiting.set(topic, there.add(wake));
      });
    },
  };
}
