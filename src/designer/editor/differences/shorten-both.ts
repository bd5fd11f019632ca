const ellipsis = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Shortens two texts to `room` UTF-16 units each, around where they begin to differ: with a third of the room for what is the
 * same before that, and nothing cut that is written together. What fits stays whole.
 */
export function shortenBoth(before: string, after: string, room: number): readonly [before: string, after: string] {
  const same = sameLength(before, after);
  return [shortenAround(before, same, room), shortenAround(after, same, room)];
}

function sameLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function shortenAround(text: string, index: number, room: number): string {
  if (text.length <= room) return text;
  const start = Math.max(0, Math.min(boundaryBefore(text, index) - Math.floor(room / 3), text.length - room));
  const end = start + room;
  // The ellipsis takes the place of the first or last letter.
  const from = start === 0 ? 0 : boundaryAfter(text, start);
  const to = end === text.length ? end : boundaryBefore(text, end - ellipsis.length);
  return (from > 0 ? ellipsis : '') + text.slice(from, to) + (to < text.length ? ellipsis : '');
}

/** The last place at or before an index where a grapheme begins. */
function boundaryBefore(text: string, index: number): number {
  return graphemes.segment(text).containing(index)?.index ?? text.length;
}

/** The first place after an index where a grapheme ends. */
function boundaryAfter(text: string, index: number): number {
  const found = graphemes.segment(text).containing(index);
  return found ? found.index + found.segment.length : text.length;
}
