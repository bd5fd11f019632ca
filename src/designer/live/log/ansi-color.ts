/** The eight colours that a log may use; each theme has a readable shade of it. */
export type AnsiColor = 'black' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white';

/** The colour of ours that is nearest in hue to red, green and blue of 0 to 255; grey tones become black or white. */
export function nearestAnsiColor(rgb: readonly number[]): AnsiColor {
  const [r = 0, g = 0, b = 0] = rgb;
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  if (!(spread > 40)) return most > 100 ? 'white' : 'black';
  return hues[Math.round(hueOf(r, g, b, most, spread) / 60) % 6] ?? 'white';
}

const hues = ['red', 'yellow', 'green', 'cyan', 'blue', 'magenta'] as const;

/** In degrees, 0 to 360. */
function hueOf(r: number, g: number, b: number, most: number, spread: number): number {
  if (most === r) return (((g - b) / spread) * 60 + 360) % 360;
  return most === g ? 120 + ((b - r) / spread) * 60 : 240 + ((r - g) / spread) * 60;
}

/** Red, green and blue of an entry of the terminal's 256 colours. */
export function paletteRgb(index: number): readonly number[] {
  if (index < 16) return basic[index] ?? [0, 0, 0];
  if (index >= 232) return Array.from({ length: 3 }, () => 8 + (index - 232) * 10);
  const cube = index - 16;
  return [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((level) => (level === 0 ? 0 : 55 + level * 40));
}

const basic = Array.from({ length: 16 }, (_, index) => {
  const strength = index < 8 ? 187 : 255;
  return [index & 1, (index >> 1) & 1, (index >> 2) & 1].map((on) => on * strength);
});
