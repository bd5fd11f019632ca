import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { cardSize } from './card-size.ts';
import { layoutNodes } from './layout-nodes.ts';

function pipeline(links: readonly (readonly [number, number])[], count: number): PipelineDocument {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    component: 'a@1.0.0',
    parameters: {},
    inputs: Object.fromEntries(links.filter(([, to]) => to === index).map(([from], i) => [`in${i}`, { from: `n${from}.out` }])),
    outputs: {},
    position: { x: 0, y: 0 },
  }));
  return { metadata: { name: 'p' }, variables: [], nodes };
}

const acyclic = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    links: fc.uniqueArray(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([from, to]) => from < to),
      { selector: String, maxLength: 24 },
    ),
  }),
);

describe('laying out', () => {
  it('puts every node below what it gets data from, and no card on another', () => {
    fc.assert(
      fc.property(acyclic, ({ count, links }) => {
        const places = layoutNodes(pipeline(links, count)).map(({ position }) => position);
        for (const [from, to] of links) expect(places[to]?.y).toBeGreaterThan((places[from]?.y ?? 0) + cardSize.height);
        places.forEach((one, i) =>
          places.slice(i + 1).forEach((other) => {
            expect(Math.abs(one.x - other.x) >= cardSize.width || Math.abs(one.y - other.y) >= cardSize.height).toBe(true);
          }),
        );
      }),
    );
  });

  it('keeps a chain in one column', () => {
    const places = layoutNodes(
      pipeline(
        [
          [0, 1],
          [1, 2],
        ],
        3,
      ),
    );
    expect(new Set(places.map(({ position }) => position.x)).size).toBe(1);
  });

  it('gives every node of a cycle a place', () => {
    expect(
      layoutNodes(
        pipeline(
          [
            [0, 1],
            [1, 0],
          ],
          2,
        ),
      ),
    ).toHaveLength(2);
  });
});
