import { noteLook } from '../../lib/first-look.ts';

/** Notes in the browser's timeline that the canvas was given a pipeline to show. */
export function markBegun(): void {
  performance.mark('weft:canvas-begun');
}

/** Notes, also in the browser's timeline, that the next frame shows the whole pipeline. */
export function markPainted(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('weft:canvas-painted');
      noteLook();
    }),
  );
}
