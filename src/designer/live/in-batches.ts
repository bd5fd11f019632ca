/** What arrives together, together: everything that comes before the browser does anything else is one batch. */
export async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    let next = iterator.next();
    for (;;) {
      const first = await next;
      if (first.done) return;
      const batch = [first.value];
      const pause = nextTask();
      let more: IteratorResult<T> | null;
      do {
        next = iterator.next();
        more = await Promise.race([next, pause]);
        if (more && !more.done) batch.push(more.value);
      } while (more && !more.done);
      yield batch;
      if (more?.done) return;
    }
  } finally {
    void iterator.return?.();
  }
}

function nextTask(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null)));
}
