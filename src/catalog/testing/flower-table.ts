/** A CSV of made-up flowers: the kind follows from length, width and colour, the price from the length; some values are missing. */
export function flowerTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const length = (row * 37) % 100;
    const width = (row * 53) % 71;
    const colour = ['red', 'white', 'blue'][(row * 7) % 3] ?? '';
    const kind = length > 60 ? 'tall' : colour === 'red' && width > 30 ? 'wide' : 'plain';
    return [row % 11 === 0 ? '' : length, width, row % 13 === 0 ? '' : colour, row % 17 === 0 ? '' : kind, length * 0.25 + 0.5].join(',');
  });
  return `length,width,colour,kind,price\n${lines.join('\n')}\n`;
}
