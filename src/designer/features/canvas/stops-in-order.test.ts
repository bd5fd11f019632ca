import { expect, test } from 'vitest';
import { stopsInOrder } from './stops-in-order.ts';

const items = [
  { id: 'last', x: 0, y: 200 },
  { id: 'right', x: 300, y: 100 },
  { id: 'left', x: 0, y: 100 },
  { id: 'first', x: 100, y: 0 },
];
const links = [
  { id: 'right-last', source: 'right', target: 'last' },
  { id: 'first-right', source: 'first', target: 'right' },
  { id: 'first-left', source: 'first', target: 'left' },
];

test('Tab goes down the canvas, line by line, and from each card first to the links that leave it', () => {
  expect(stopsInOrder(items, links, 'down')).toEqual(['first', 'first-left', 'first-right', 'left', 'right', 'right-last', 'last']);
});

test('where data flows to the right, Tab goes to the right', () => {
  expect(stopsInOrder(items, [], 'right')).toEqual(['left', 'last', 'first', 'right']);
});

test('a link to what is not shown comes after the others', () => {
  const away = { id: 'first-away', source: 'first', target: 'elsewhere' };
  expect(stopsInOrder(items, [away, ...links], 'down').slice(1, 4)).toEqual(['first-left', 'first-right', 'first-away']);
});
