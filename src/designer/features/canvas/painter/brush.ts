import { splitNumber } from '../number-at-end.ts';
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
  /** The mark of what is switched off. */
  readonly off: ReadyGlyph | undefined;
  /** How far the baseline of a font lies below the middle of its line, in its units. */
  readonly rise: (context: Context, font: string) => number;
  /** The text, or as much of it as fits with an ellipsis and the number at its end. */
  readonly fitted: (context: Context, text: string, font: string, width: number) => string;
  /** The text on one line or two, broken between words, as much of it as fits. */
  readonly lines: (context: Context, text: string, font: string, width: number) => readonly string[];
}

export interface ReadyGlyph {
  readonly path: Path2D;
  readonly glyph: Glyph;
}

export function createBrush(palette: Palette): Brush {
  const icons = palette.icons.map(toReady);
  const kinds = palette.icons.map(({ color }) => mixed(color, palette.colors.canvas));
  const states = palette.states.map(toReady);
  return {
    color: (name) => palette.colors[name],
    font: palette.font,
    icon: (look) => icons[look],
    kindColor: (look) => kinds[look],
    state: (state) => states[plainState(state) - 1],
    off: palette.off && toReady(palette.off),
    rise: keepRises(),
    fitted: keepTexts(fitText),
    lines: keepTexts(breakText),
  };
}

/** Measures each text once; it is painted in each picture. */
function keepTexts<T>(make: (context: Context, text: string, width: number) => T) {
  const texts = new Map<string, T>();
  return (context: Context, text: string, font: string, width: number): T => {
    const key = `${font} ${width} ${text}`;
    let made = texts.get(key);
    if (made === undefined) {
      if (texts.size > 20_000) texts.clear();
      texts.set(key, (made = make(context, text, width)));
    }
    return made;
  };
}

/** As the page lays out a line: its middle is that of the room that the font takes above and below the baseline. */
function keepRises() {
  const rises = new Map<string, number>();
  return (context: Context, font: string): number => {
    const known = rises.get(font);
    if (known !== undefined) return known;
    context.font = font;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
    const rise = (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
    rises.set(font, rise);
    return rise;
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
  const [beginning, number] = splitNumber(text);
  const fits = mostThatFits(context, beginning, width, `…${number}`);
  return `${beginning.slice(0, fits).trimEnd()}…${number}`;
}

function breakText(context: Context, text: string, width: number): readonly string[] {
  if (context.measureText(text).width <= width) return [text];
  const fits = mostThatFits(context, text, width, '');
  const atWord = text[fits] === ' ' ? fits : text.lastIndexOf(' ', fits);
  const end = atWord > 0 ? atWord : fits;
  return [text.slice(0, end), fitText(context, text.slice(end).trimStart(), width)];
}

/** How many characters of a text fit, with something behind them; never all. */
function mostThatFits(context: Context, text: string, width: number, end: string): number {
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (context.measureText(`${text.slice(0, middle)}${end}`).width <= width) fits = middle;
    else tooLong = middle;
  }
  return fits;
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
