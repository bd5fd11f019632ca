/** The type under which a dragged component's `name@version` travels from the palette to the canvas. */
export const componentDragType = 'application/x-weft-component';
