/** How long a hand rests before what it does next is another step, in milliseconds. */
const restMs = 1000;

/**
 * Tells bursts of something that is done again and again, e.g. nudging: each call gives the moment when its burst began,
 * in milliseconds; a burst goes on for as long as no more than a second lies between two calls.
 */
export function createBursts(now: () => number = Date.now): () => number {
  let began = 0;
  let last = -Infinity;
  return () => {
    const at = now();
    if (at - last > restMs) began = at;
    last = at;
    return began;
  };
}
