/** Places in the executor's work where a fault test may stop the clock or kill the process. */
export const failpoints = [
  'after-intent',
  'after-mkdir',
  'before-spawn',
  'after-spawn',
  'after-running',
  'exit-seen',
  'before-finish',
  'after-finish',
  'during-recovery',
] as const;
type Failpoint = (typeof failpoints)[number];

/** Called at each named point; blocks or kills where a fault was asked for, else returns at once. */
export type ReachPoint = (point: Failpoint) => void;

/**
 * Reads `name[:delayMs|:kill[:nth]]`, several joined by commas (the variable WEFT_FAILPOINT); `nth` counts passes from 1.
 * A delay blocks the whole process, as a slow disk would; `kill` ends it with SIGKILL. Unknown names never happen.
 */
export function createFailpoints(text: string | undefined): ReachPoint {
  const faults = new Map((text ?? '').split(',').map((part) => [part.split(':')[0] ?? '', parseFault(part)]));
  return (point) => {
    const fault = faults.get(point);
    if (!fault) return;
    fault.passes += 1;
    if (fault.passes !== fault.nth) return;
    if (fault.effect === 'kill') process.kill(process.pid, 'SIGKILL');
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(fault.effect));
  };
}

function parseFault(part: string): { effect: string; nth: number; passes: number } {
  const [, effect = 'kill', nth = '1'] = part.split(':');
  return { effect, nth: Number(nth), passes: 0 };
}
