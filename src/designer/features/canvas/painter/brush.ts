import type { Glyph, Palette, PaletteColor } from './palette.ts';
import { plainState } from './state-colors.ts';

/** The part of a 2D context that exists in the page and in a worker. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A palette made ready to paint with. */
export interface Brush {
  readonly color: (name: PaletteColor) => string;
  readonly font: string;
  readonly icon: (look: number) => ReadyGlyph | undefined;
  /** A look's colour, quiet enough for very many of it. */
  readonly kindColor: (look: number) => string | undefined;
  readonly state: (state: number) => ReadyGlyph | undefined;
  /** The text, or as much of it as fits with an ellipsis. */
  readonly fitted: (context: Context, text: string, font: string, width: number) => string;
}

export interface ReadyGlyph {
  readonly path: Path2D;
  readonly glyph: Glyph;
}

export function createBrush(palette: Palette): Brush {
  const icons = palette.icons.map(toReady);
  const kinds = palette.icons.map(({ color }) => mixed(color, palette.colors.canvas));
  const states = palette.states.map(toReady);
  const texts = new Map<string, string>();
  return {
    color: (name) => palette.colors[name],
    font: palette.font,
    icon: (look) => icons[look],
    kindColor: (look) => kinds[look],
    state: (state) => states[plainState(state) - 1],
    fitted: (context, text, font, width) => {
      const key = `${font} ${width} ${text}`;
      let fitted = texts.get(key);
      if (fitted === undefined) {
        if (texts.size > 20_000) texts.clear();
        texts.set(key, (fitted = fitText(context, text, width)));
      }
      return fitted;
    },
  };
}

function mixed(color: string, ground: string): string {
  return `color-mix(in srgb, ${color} 55%, ${ground})`;
}

function toReady(glyph: Glyph): ReadyGlyph {
  const path = new Path2D();
  for (const part of glyph.paths) path.addPath(new Path2D(part));
  return { path, glyph };
}

function fitText(context: Context, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (context.measureText(`${text.slice(0, middle)}…`).width <= width) fits = middle;
    else tooLong = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}

/** Paints an icon with its middle at a point, `size` canvas units large. */
export function paintGlyph(context: Context, { path, glyph }: ReadyGlyph, x: number, y: number, size: number): void {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 24, size / 24);
  if (glyph.filled) {
    context.fillStyle = glyph.color;
    context.fill(path);
  } else {
    context.strokeStyle = glyph.color;
    context.lineWidth = 1.8;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(path);
  }
  context.restore();
}
