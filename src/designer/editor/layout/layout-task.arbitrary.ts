import fc from 'fast-check';
import type { LayoutItem, LayoutLink, LayoutTask } from './layout-task.ts';

const corner = fc.record({ x: fc.integer({ min: -600, max: 1400 }), y: fc.integer({ min: -600, max: 1400 }) });
const ports = (names: readonly string[]) => fc.subarray([...names]);

const card = fc.record({
  kind: fc.constant('card' as const),
  position: corner,
  size: fc.constant({ width: 240, height: 64 }),
  inputs: ports(['a', 'b', 'c']),
  outputs: ports(['x', 'y']),
});
const frame = (kind: 'group' | 'note', most: number) =>
  fc.record({
    kind: fc.constant(kind),
    position: corner,
    size: fc.record({ width: fc.integer({ min: 80, max: most }), height: fc.integer({ min: 60, max: most }) }),
    inputs: fc.constant([]),
    outputs: fc.constant([]),
  });

/** Cards that link to later ones only, with groups around some of them and notes anywhere. */
export const anyTask: fc.Arbitrary<LayoutTask> = fc
  .record({
    cards: fc.array(card, { minLength: 1, maxLength: 14 }),
    groups: fc.array(frame('group', 1600), { maxLength: 3 }),
    notes: fc.array(frame('note', 300), { maxLength: 3 }),
    ends: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 24 }),
    direction: fc.constantFrom('down' as const, 'right' as const),
  })
  .map(({ cards, groups, notes, ends, direction }) => {
    const named = (items: readonly Omit<LayoutItem, 'id'>[], name: string) => items.map((item, at) => ({ ...item, id: `${name}${at}` }));
    const links = ends.filter(([from, to]) => from < to && to < cards.length);
    return {
      items: [...named(cards, 'card'), ...named(groups, 'group'), ...named(notes, 'note')],
      links: links.map(([from, to], at): LayoutLink => ({
        source: `card${from}`,
        sourcePort: 'x',
        target: `card${to}`,
        targetPort: at % 2 ? 'a' : 'b',
      })),
      direction,
    };
  });
