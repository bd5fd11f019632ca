/** Room for a port's name, in letters; Chinese ones take two. */
const room = 14;
const widthOf = (letter: string) => (/[\u2e80-\uffef]/.test(letter) ? 2 : 1);

/** As much of a name as there is room for beside a port. */
export function shortName(name: string): string {
  const letters = Array.from(name);
  const ends = letters.map((_, at) => letters.slice(0, at + 1).reduce((sum, letter) => sum + widthOf(letter), 0));
  if ((ends.at(-1) ?? 0) <= room) return name;
  return `${letters
    .slice(0, ends.filter((end) => end < room).length)
    .join('')
    .trimEnd()}…`;
}
