/** How many edits make one text of the other: change, add, drop, swap neighbours (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  return at(distancesToBeginnings(one, other), other.length);
}

/** How many edits make one text of the beginning of the other, whichever beginning is nearest. */
export function distanceToBeginning(one: string, other: string): number {
  return Math.min(...distancesToBeginnings(one, other));
}

/** The distance of `one` to the first 0, 1, 2 … letters of `other`. */
function distancesToBeginnings(one: string, other: string): readonly number[] {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
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
  return last;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
