import type { Palette } from './palette.ts';
import type { SentChange } from './sent-change.ts';
import type { View } from './view.ts';

/** What the page tells the worker. Pictures of the whole are for the minimap; sizes in CSS pixels, but for the room, in the device's. */
export type ToPainter =
  | { readonly type: 'room'; readonly width: number; readonly height: number }
  | { readonly type: 'palette'; readonly palette: Palette; readonly number: number }
  | { readonly type: 'change'; readonly change: SentChange; readonly number: number }
  | { readonly type: 'paint'; readonly view: View }
  | { readonly type: 'paint-whole'; readonly width: number; readonly height: number; readonly pixelRatio: number };

/** What the worker answers. `change` is the number of the last change or palette that the picture shows. */
export type FromPainter =
  | { readonly type: 'painted'; readonly view: View; readonly change: number; readonly picture: ImageBitmap }
  | { readonly type: 'whole'; readonly view: View; readonly picture: ImageBitmap };
