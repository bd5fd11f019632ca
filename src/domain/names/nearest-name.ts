import { nearestText } from '../issue/nearest-text.ts';

/** The known name that was probably meant; undefined where none is near, which is within a third of the name's length. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestText(name, known);
  return nearest && nearest.distance <= Math.max(1, Math.floor(name.length / 3)) ? nearest.text : undefined;
}
