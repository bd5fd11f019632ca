import type { Brush, Context } from './brush.ts';
import { touches } from './find-in-scene.ts';
import { itemKinds, itemMarks } from './item-kinds.ts';
import { readItem } from './paint-items.ts';
import type { Scene } from './scene.ts';
import { areaOf, type View } from './view.ts';

/** Paints the notes or the groups that may be seen: a tinted ground, and the first line of their text where it can be read. */
export function paintAnnotations(context: Context, scene: Scene, view: View, brush: Brush, kind: 'note' | 'group'): void {
  const area = areaOf(view);
  for (let slot = 0; slot < scene.itemCount; slot += 1) {
    if (scene.kinds[slot] !== itemKinds[kind] || !touches(scene, slot, area)) continue;
    if (((scene.marks[slot] ?? 0) & itemMarks.lifted) === 0) paintAnnotation(context, readItem(scene, slot), view.zoom, brush);
  }
}

function paintAnnotation(context: Context, item: ReturnType<typeof readItem>, zoom: number, brush: Brush): void {
  const tint = brush.icon(item.look)?.glyph;
  context.beginPath();
  context.roundRect(item.x, item.y, item.width, item.height, 8);
  context.fillStyle = tint?.background ?? brush.color('idle-soft');
  context.fill();
  context.strokeStyle = (item.marks & itemMarks.selected) !== 0 ? brush.color('accent') : (tint?.color ?? brush.color('line-strong'));
  context.lineWidth = Math.max(1, 0.7 / zoom);
  context.stroke();
  const size = Math.max(13, Math.min(40, 11 / zoom));
  if (item.label === '' || item.height < size * 1.5) return;
  const font = `600 ${Math.round(size)}px ${brush.font}`;
  context.font = font;
  context.textBaseline = 'top';
  context.fillStyle = brush.color('text');
  context.fillText(brush.fitted(context, item.label, font, item.width - 20), item.x + 10, item.y + 8);
}
