/** What the text of a card has at least, in canvas units: the card without its icon, and without the signs of a state and of being disabled. */
const roomForLabel = 132;

const known = new Map<string, boolean>();
let measure: ((text: string) => number) | undefined;

/** Whether a label fits on the two lines of a card as a whole, so that the number at its end follows its text. Measured once a label. */
export function fitsOnCard(label: string): boolean {
  const kept = known.get(label);
  if (kept !== undefined) return kept;
  measure ??= createMeasure();
  const fits = countLines(label, roomForLabel, measure) <= 2;
  if (known.size > 20_000) known.clear();
  known.set(label, fits);
  return fits;
}

/** How many lines a text takes at most: broken after spaces, dashes and slashes, and what is longer than a line within itself. */
export function countLines(text: string, width: number, measureText: (text: string) => number): number {
  /** What a line surely holds of something that breaks anywhere. */
  const broken = width - measureText('W');
  let [lines, filled] = [0, Infinity];
  for (const part of text.split(/(?<=[\s/–—-])/)) {
    const length = measureText(part.trimEnd());
    if (filled + length > width) {
      const more = length <= width ? 0 : Math.ceil(length / broken) - 1;
      lines += 1 + more;
      filled = -more * broken;
    }
    filled += measureText(part);
  }
  return lines;
}

function createMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return () => Infinity;
  context.font = `600 13px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => context.measureText(text).width;
}
