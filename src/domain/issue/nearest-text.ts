/** How near a text is, in edits: change, add, drop, swap neighbours. */
export interface Nearest {
  readonly text: string;
  readonly distance: number;
}

/** The known text nearest to another, compared without case; the first of several, undefined where none is known. */
export function nearestText(text: string, known: Iterable<string>): Nearest | undefined {
  const wanted = text.slice(0, 200).toLowerCase();
  let best: Nearest | undefined;
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.slice(0, 200).toLowerCase());
    if (!best || distance < best.distance) best = { text: candidate, distance };
  }
  return best;
}

/** Optimal string alignment distance. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
