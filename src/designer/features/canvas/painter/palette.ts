/** An icon as the page draws it: paths on a grid of 24 × 24, filled or as lines. */
export interface Glyph {
  readonly paths: readonly string[];
  readonly filled: boolean;
  readonly color: string;
  /** What it stands on; empty: nothing. */
  readonly background: string;
}

/** The colours of the theme that the painter needs, by the name of their CSS variable without `--weft-`. */
export const paletteColors = [
  'canvas',
  'raised',
  'off',
  'line-strong',
  'text',
  'dim',
  'link',
  'accent',
  'accent-soft',
  'running',
  'bad',
  'warn',
  'idle-soft',
  'running-soft',
  'good-soft',
  'reused-soft',
  'bad-soft',
  'warn-soft',
  'table',
  'model',
  'files',
  'any',
] as const;

export type PaletteColor = (typeof paletteColors)[number];

/** All that decides how things look: read from the page, sent to the worker when the theme or language changes. */
export interface Palette {
  readonly colors: Readonly<Record<PaletteColor, string>>;
  readonly font: string;
  /** The icons of components, by `look`. */
  readonly icons: readonly Glyph[];
  /** The icons of task states, in the order of `taskStates`. */
  readonly states: readonly Glyph[];
  /** The icon of what is switched off. */
  readonly off: Glyph | undefined;
}
