/** Calls back once nothing has moved for a while. */
export interface RestTimer {
  /** Something moved just now: costs no more than noting the time. */
  readonly moved: () => void;
  /** How long ago something moved last, in ms. */
  readonly sinceMs: () => number;
  readonly stop: () => void;
}

/** Calls each time that nothing has moved for so many milliseconds after something did. */
export function createRestTimer(restMs: number, then: () => void): RestTimer {
  let movedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const leftMs = movedAt + restMs - performance.now();
    timer = leftMs > 1 ? setTimeout(look, leftMs) : undefined;
    if (timer === undefined) then();
  };
  return {
    moved: () => {
      movedAt = performance.now();
      timer ??= setTimeout(look, restMs);
    },
    sinceMs: () => performance.now() - movedAt,
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
