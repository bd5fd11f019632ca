/** The size of a node's card on the canvas, in canvas units. */
export const cardSize = { width: 240, height: 64 } as const;

/** What positions snap to. */
export const snapStep = 8;

/** Room between cards that are placed by us. */
export const cardGap = { x: 40, y: 72 } as const;
