const colors = ['var(--weft-table)', 'var(--weft-files)', 'var(--weft-good)', 'var(--weft-model)'];
const dashes = ['none', '6 3', '2 3', '8 3 2 3', '12 3'];

/** The colour of the line at a place; lines differ by dash too, for those who don't see colours. */
export function lineColor(index: number): string {
  return colors[index % colors.length] ?? 'currentColor';
}

export function lineDash(index: number): string {
  return dashes[index % dashes.length] ?? 'none';
}
