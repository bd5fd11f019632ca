/** From here on the names of ports can be read. */
export const nearZoom = 0.95;

/** Below this zoom cards write their names larger, and nothing else. */
export const smallZoom = 0.7;

/** What one goes to is looked at from here or nearer. */
export const legibleZoom = 0.6;

/** Below this zoom the texts of cards can't be read: items are blocks with their name and state, links reach them without ports. */
export const readableZoom = 0.45;

/** Below this zoom even the large names of blocks can't be read: these show what they are and their state. */
export const nameZoom = 0.3;

/** Below this zoom not even icons can be told apart: items are plain shapes, links straight lines where they are painted. */
export const shapeZoom = 0.14;

/** How little of an item is to be seen from afar. */
export type Far = 'named' | 'block' | 'shape';

/** What is left of items at a zoom; undefined where they are whole. */
export function farAt(zoom: number): Far | undefined {
  if (zoom >= readableZoom) return undefined;
  if (zoom >= nameZoom) return 'named';
  return zoom >= shapeZoom ? 'block' : 'shape';
}
