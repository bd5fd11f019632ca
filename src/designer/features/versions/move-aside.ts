import type { Position, Size } from '#domain/pipeline/pipeline.ts';

interface Box {
  readonly position: Position;
  readonly size: Size;
}

const gap = 24;

/** Puts boxes where they were, or to the right of what would be covered there; the order of `boxes` is kept. */
export function moveAside<T extends Box>(boxes: readonly T[], standing: readonly Box[]): T[] {
  const placed: Box[] = [...standing];
  return boxes.map((box) => {
    let { position } = box;
    for (;;) {
      const covered = placed.filter((other) => overlap({ position, size: box.size }, other));
      if (covered.length === 0) break;
      position = { ...position, x: Math.max(...covered.map((other) => other.position.x + other.size.width)) + gap };
    }
    placed.push({ position, size: box.size });
    return { ...box, position };
  });
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.position.x < other.position.x + other.size.width &&
    other.position.x < one.position.x + one.size.width &&
    one.position.y < other.position.y + other.size.height &&
    other.position.y < one.position.y + one.size.height
  );
}
