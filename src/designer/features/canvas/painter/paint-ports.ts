import type { ChannelFormat } from '#domain/channel/channel.ts';
import type { Brush, Context } from './brush.ts';
import { itemMarks } from './item-kinds.ts';
import { readPorts } from './packed-ports.ts';
import type { Scene } from './scene.ts';

const edge = 2;
const sides = ['output', 'input'] as const;

/** Paints the ports of these items as `node-card.css` shows them: by their format, filled where a link ends. */
export function paintPorts(context: Context, scene: Scene, slots: readonly number[], brush: Brush): void {
  const linked = linkedPlaces(scene, new Set(slots));
  context.lineWidth = edge;
  for (const slot of slots) {
    const packed = scene.ports[slot] ?? '';
    if (packed === '') continue;
    const isFaint = ((scene.marks[slot] ?? 0) & itemMarks.faded) !== 0;
    context.globalAlpha = isFaint ? 0.5 : 1;
    sides.forEach((side, end) => {
      const formats = readPorts(packed, side);
      formats.forEach((format, at) => {
        const along = ((at + 1) / (formats.length + 1)) * lengthOf(scene, slot);
        context.strokeStyle = brush.color(format);
        context.fillStyle = linked.has(placeKey(slot, end, along)) ? brush.color(format) : brush.color('raised');
        tracePort(context, format, placeOf(scene, slot, end, along));
        context.fill();
        context.stroke();
      });
    });
  }
  context.globalAlpha = 1;
}

/** Which places on the edges of items links end at; `end` is 0 where they begin. */
function linkedPlaces({ ends, offsets, linkCount }: Scene, slots: ReadonlySet<number>): ReadonlySet<string> {
  const places = new Set<string>();
  for (let link = 0; link < linkCount; link += 1) {
    for (let end = 0; end < 2; end += 1) {
      const slot = ends[link * 2 + end] ?? -1;
      if (slots.has(slot)) places.add(placeKey(slot, end, offsets[link * 2 + end] ?? 0));
    }
  }
  return places;
}

/** Offsets are packed with less precision than they are reckoned with. */
const placeKey = (slot: number, end: number, along: number) => `${slot} ${end} ${Math.round(along)}`;

function lengthOf({ places, sideways }: Scene, slot: number): number {
  return places[slot * 4 + (sideways ? 3 : 2)] ?? 0;
}

function placeOf({ places, sideways }: Scene, slot: number, end: number, along: number): { x: number; y: number } {
  const [x = 0, y = 0, width = 0, height = 0] = places.subarray(slot * 4, slot * 4 + 4);
  return sideways ? { x: end === 0 ? x + width : x, y: y + along } : { x: x + along, y: end === 0 ? y + height : y };
}

/** The middle of a port's edge: that is half of it inside. */
function tracePort(context: Context, format: ChannelFormat, { x, y }: { readonly x: number; readonly y: number }): void {
  context.beginPath();
  if (format === 'any') context.arc(x, y, (11 - edge) / 2, 0, 2 * Math.PI);
  else if (format === 'table') context.roundRect(x - 4.5, y - 4.5, 9, 9, 2);
  else if (format === 'files') context.roundRect(x - 6, y - 3.5, 12, 7, 2);
  else {
    const half = (11 - edge) / Math.SQRT2;
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.closePath();
  }
}
