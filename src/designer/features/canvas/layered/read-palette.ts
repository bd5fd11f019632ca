import { type Glyph, type Palette, type PaletteColor, paletteColors } from '../painter/palette.ts';

/** Reads how things look in the current theme from elements that look so: icons by their `data-glyph`. */
export function readPalette(samples: HTMLElement): Palette {
  const style = getComputedStyle(samples);
  const colors = Object.fromEntries(paletteColors.map((name) => [name, style.getPropertyValue(`--weft-${name}`).trim()]));
  return {
    colors: colors as Record<PaletteColor, string>,
    font: style.fontFamily,
    icons: readGlyphs(samples, 'icon'),
    states: readGlyphs(samples, 'state'),
    off: readGlyphs(samples, 'off')[0],
  };
}

function readGlyphs(samples: HTMLElement, kind: 'icon' | 'state' | 'off'): Glyph[] {
  return [...samples.querySelectorAll<HTMLElement>(`[data-glyph="${kind}"]`)].map(readGlyph);
}

function readGlyph(sample: HTMLElement): Glyph {
  const svg = sample.querySelector('svg');
  const ground = sample.firstElementChild ?? sample;
  const lines = svg ? getComputedStyle(svg) : null;
  const filled = lines !== null && lines.fill !== 'none';
  return {
    paths: [...sample.querySelectorAll('path')].flatMap((path) => path.getAttribute('d') ?? []),
    filled,
    color: (filled ? lines.fill : lines?.stroke) ?? getComputedStyle(ground).color,
    background: getComputedStyle(ground).backgroundColor,
  };
}
