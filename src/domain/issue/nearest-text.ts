import { editDistance } from './edit-distance.ts';

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
