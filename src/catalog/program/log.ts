/** One line of progress for the log of the task. */
export function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A count as people read it: `3,000,000 rows`, `1 row`. */
export function describeCount(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
