import { expect, test } from 'vitest';
import type { ChannelFormat } from '#domain/channel/channel.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { fittingComponents } from './fitting-components.ts';

const component = (name: string, category: string, format: ChannelFormat): ComponentDefinition => ({
  metadata: { name, version: '1.0.0', category },
  spec: {
    inputs: [{ name: 'in', sources: ['OSS'], format }],
    outputs: [],
    parameters: [],
    execution: { jobType: 'Container', image: { source: 'address', uri: 'registry.example.com/image:1' }, command: 'true' },
  },
});
const all = [
  component('evaluate', 'Evaluate', 'table'),
  component('read', 'Read', 'any'),
  component('predict', 'Predict', 'model'),
  component('train', 'Train', 'table'),
  component('filter', 'Transform', 'table'),
];
const names = (liked: { favourites: string[]; recents: string[] }) =>
  fittingComponents(all, 'input', 'table', liked).map(({ metadata }) => metadata.name);

test('what a table goes on to comes in the order of the data, what takes anything last, and nothing that takes no table', () => {
  expect(names({ favourites: [], recents: [] })).toEqual(['filter', 'train', 'evaluate', 'read']);
});

test('favourites and what was used last come first among what suits as well', () => {
  expect(names({ favourites: ['evaluate'], recents: ['read'] })).toEqual(['evaluate', 'filter', 'train', 'read']);
});
