import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnItem } from './drawing.ts';
import { boundsOf, itemAt, itemsIn, linkAt } from './find-in-scene.ts';
import type { ItemKind } from './item-kinds.ts';
import { createSceneKeeper } from './scene-keeper.ts';

const item = (id: string, x: number, y: number, kind: ItemKind = 'node', width = 240, height = 64): DrawnItem => ({
  id,
  kind,
  x,
  y,
  width,
  height,
  label: id,
  detail: '',
  look: 0,
  disabled: false,
  ports: '',
});

function sceneOf(items: readonly DrawnItem[], links: readonly (readonly [string, string])[] = [], sideways = false) {
  const keeper = createSceneKeeper(() => {});
  keeper.draw({
    items,
    links: links.map(([source, target]) => ({
      id: `${source}-${target}`,
      source,
      target,
      sourceOffset: sideways ? 32 : 120,
      targetOffset: sideways ? 32 : 120,
    })),
    sideways,
  });
  return keeper;
}

test('the later of two nodes that overlap is hit', () => {
  const { scene, idAt } = sceneOf([item('a', 0, 0), item('b', 100, 30)]);
  expect(idAt(itemAt(scene, 50, 10))).toBe('a');
  expect(idAt(itemAt(scene, 150, 40))).toBe('b');
  expect(itemAt(scene, 500, 500)).toBe(-1);
});

test('of nodes that overlap, the one that is selected is hit', () => {
  const { scene, idAt, mark } = sceneOf([item('a', 0, 0), item('b', 100, 30), item('note', 0, 0, 'note')]);
  mark('selected', new Set(['a']));
  expect(idAt(itemAt(scene, 150, 40))).toBe('a');
  mark('selected', new Set(['note']));
  expect(idAt(itemAt(scene, 150, 40))).toBe('b');
});

test('a node is hit before the note or group that it lies on, and a group only at its frame and title', () => {
  const { scene, idAt } = sceneOf([item('n', 100, 100), item('note', 90, 90, 'note', 300, 200), item('g', 0, 0, 'group', 800, 600)]);
  expect(idAt(itemAt(scene, 120, 110))).toBe('n');
  expect(idAt(itemAt(scene, 95, 95))).toBe('note');
  expect(itemAt(scene, 600, 400)).toBe(-1);
  expect(idAt(itemAt(scene, 600, 10))).toBe('g');
  expect(idAt(itemAt(scene, 2, 400))).toBe('g');
});

test('a marquee takes the nodes that it touches, and notes and groups that it holds', () => {
  const { scene, idAt } = sceneOf([item('a', 0, 0), item('b', 1000, 0), item('g', -50, -50, 'group', 500, 300)]);
  expect(itemsIn(scene, { x: 200, y: 10, width: 50, height: 5 }).map(idAt)).toEqual(['a']);
  expect(itemsIn(scene, { x: -60, y: -60, width: 600, height: 400 }).map(idAt)).toEqual(['a', 'g']);
});

test('a link is hit along its curve, the nearest of several', () => {
  const { scene, linkIdAt } = sceneOf(
    [item('a', 0, 0), item('b', 400, 400), item('c', 0, 400)],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
  );
  expect(linkIdAt(linkAt(scene, 120, 300, 10))).toBe('a-c');
  expect(linkIdAt(linkAt(scene, 320, 232, 10))).toBe('a-b');
  expect(linkAt(scene, 700, 100, 10)).toBe(-1);
});

test('sideways, a link runs from the right of a card to the left of another', () => {
  const [a, b] = [item('a', 0, 0), item('b', 640, 200)];
  const { scene, linkIdAt } = sceneOf([a, b], [['a', 'b']], true);
  // Out of the middle of the right edge, and half way between the two.
  expect(linkIdAt(linkAt(scene, 260, 33, 8))).toBe('a-b');
  expect(linkIdAt(linkAt(scene, 440, 132, 8))).toBe('a-b');
  expect(linkAt(scene, 120, 90, 8)).toBe(-1);
  expect(linkAt(scene, 760, 190, 8)).toBe(-1);
});

test('a link with bends is hit where it runs, and not where it would run without them', () => {
  const keeper = sceneOf([item('a', 0, 0), item('c', 0, 200), item('b', 0, 400)]);
  const link = { id: 'a-b', source: 'a', target: 'b', sourceOffset: 120, targetOffset: 120 };
  const items = ['a', 'c', 'b'].map((id, at) => item(id, 0, 200 * at));
  keeper.draw({ items, links: [{ ...link, bends: [{ across: -14, start: 188, end: 276 }] }], sideways: false });
  expect(keeper.linkIdAt(linkAt(keeper.scene, -14, 232, 8))).toBe('a-b');
  expect(linkAt(keeper.scene, 120, 232, 8)).toBe(-1);
  keeper.draw({ items, links: [link], sideways: false });
  expect(linkAt(keeper.scene, -14, 232, 8)).toBe(-1);
  expect(keeper.linkIdAt(linkAt(keeper.scene, 120, 232, 8))).toBe('a-b');
});

test('the bounds hold every item and nothing more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: -1000, max: 1000 }), y: fc.integer({ min: -1000, max: 1000 }) }), { minLength: 1 }),
      (places) => {
        const { scene } = sceneOf(places.map(({ x, y }, at) => item(`n${at}`, x, y)));
        expect(boundsOf(scene)).toEqual({
          x: Math.min(...places.map((place) => place.x)),
          y: Math.min(...places.map((place) => place.y)),
          width: Math.max(...places.map((place) => place.x)) - Math.min(...places.map((place) => place.x)) + 240,
          height: Math.max(...places.map((place) => place.y)) - Math.min(...places.map((place) => place.y)) + 64,
        });
      },
    ),
  );
});
