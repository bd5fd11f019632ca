import Anser from 'anser';
import { type AnsiColor, nearestAnsiColor, paletteRgb } from './ansi-color.ts';

/** A piece of a line in one style. */
export interface AnsiPart {
  readonly text: string;
  readonly color: AnsiColor | null;
  readonly background: AnsiColor | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly dim: boolean;
}

// oxlint-disable-next-line no-control-regex
const otherSequences = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-9;?]*[A-Za-ln-z]|\u001b[()#][0-9A-Za-z]|\u001b[=>78DEHMc]/g;
// oxlint-disable-next-line no-control-regex
const colorSequences = /\u001b\[[0-9;:]*m/g;
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** The pieces of a line by their colours; sequences that don't style are left out, control characters made visible. */
export function ansiParts(line: string): AnsiPart[] {
  const text = line.replaceAll(otherSequences, '');
  if (!text.includes('\u001b')) return [{ ...plain, text: showControls(text) }];
  return Anser.ansiToJson(text, { json: true, use_classes: true, remove_empty: true }).map(toPart);
}

/** The line without styles, as it is searched and copied. */
export function plainLine(line: string): string {
  return showControls(line.replaceAll(otherSequences, '').replaceAll(colorSequences, ''));
}

const plain = { color: null, background: null, bold: false, italic: false, underline: false, dim: false } as const;

function toPart(entry: Anser.AnserJsonEntry): AnsiPart {
  const has = new Set<string>(entry.decorations);
  const background = toColor(entry.bg, entry.bg_truecolor);
  return {
    text: showControls(entry.content),
    // On a background, which is a soft shade, the text keeps its own colour.
    color: background === null ? toColor(entry.fg, entry.fg_truecolor) : null,
    background,
    bold: has.has('bold'),
    italic: has.has('italic'),
    underline: has.has('underline'),
    dim: has.has('dim'),
  };
}

/** Anser's class name of a colour (`ansi-red`, `ansi-bright-red`, `ansi-palette-208`, `ansi-truecolor`) as one of ours. */
function toColor(name: string | null, truecolor: string | null): AnsiColor | null {
  if (name === null || name === '') return null;
  if (name === 'ansi-truecolor') return nearestAnsiColor((truecolor ?? '').split(',').map(Number));
  const palette = /^ansi-palette-(\d+)$/.exec(name);
  if (palette) return nearestAnsiColor(paletteRgb(Number(palette[1])));
  return named.find((color) => name.endsWith(color)) ?? null;
}

const named: readonly AnsiColor[] = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** Control characters as their pictures (`␀`, `␇`), so that binary output can't hide anything. */
function showControls(text: string): string {
  return text.replaceAll(controls, (char) => String.fromCodePoint(char === '\u007f' ? 0x2421 : 0x2400 + char.charCodeAt(0)));
}
