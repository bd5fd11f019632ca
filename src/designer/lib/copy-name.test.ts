import { expect, it } from 'vitest';
import { copyName } from './copy-name.ts';

it.each([
  ['penguins', [], 'penguins (copy)'],
  ['penguins', ['penguins (copy)'], 'penguins (copy) 2'],
  ['penguins (copy)', ['penguins', 'penguins (copy)'], 'penguins (copy) 2'],
  ['penguins (copy) 2', ['penguins (copy)', 'penguins (copy) 2'], 'penguins (copy) 3'],
  ['2024 2', ['2024 2'], '2024 2 (copy)'],
])('a copy of %j beside %j is %j', (name, others, expected) => {
  expect(copyName(name, (one) => `${one} (copy)`, new Set(others))).toBe(expected);
});
