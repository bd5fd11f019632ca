import { expect, it } from 'vitest';
import { describeClash } from './describe-clash.ts';

const document = {
  metadata: { name: 'p' },
  variables: [],
  nodes: [{ id: 'train', component: 'a@1.0.0', label: 'Train it', parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 } }],
};

it.each([
  [['nodes', 'train', 'parameters', 'epochs'], 'Train it · parameters · epochs'],
  [['nodes', 'gone'], 'gone'],
  [['metadata', 'name'], 'name'],
  [['variables', 'rate', 'value'], 'rate · value'],
])('a clash at %j stands at %s', (path, place) => {
  expect(describeClash({ path, mine: '1', theirs: undefined }, document)).toEqual({ place, mine: '1', theirs: null });
});

it('values that are no text are written as JSON', () => {
  const clash = { path: ['nodes', 'train', 'position'], mine: { x: 1, y: 2 }, theirs: { x: 3, y: 4 } };
  expect(describeClash(clash, document)).toMatchObject({ mine: '{"x":1,"y":2}', theirs: '{"x":3,"y":4}' });
});
