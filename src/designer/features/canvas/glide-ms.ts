/** How long a move of the view takes: no time where the reader asked for less motion. */
export function glideMs(wanted: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : wanted;
}
