import { expect, it } from 'vitest';
import type { OutputChannel } from '#domain/channel/channel.ts';
import { checkOutput } from './check-outputs.ts';

const output = (format?: OutputChannel['format']): OutputChannel => ({ name: 'out', storage: 'OSS', ...(format && { format }) });
const files = [{ path: 'part-0.csv', bytes: 4 }];

it.each([
  ['table', { files: [], view: { kind: 'files' } }, 'nothing'],
  ['files', { files: [], view: { kind: 'files' } }, 'nothing'],
  ['table', { files, view: { kind: 'table' } }, 'as-declared'],
  ['table', { files, view: { kind: 'files' } }, 'no-table'],
  ['model', { files, view: { kind: 'files' } }, 'no-card'],
  ['model', { files, view: { kind: 'model', card: {} } }, 'as-declared'],
  ['files', { files, view: { kind: 'files' } }, 'as-declared'],
  [undefined, { files, view: { kind: 'metrics', metrics: {} } }, 'as-declared'],
] as const)('an output declared as %s that holds %j is %s', (format, found, finding) => {
  expect(checkOutput(output(format), { files: [...found.files], view: found.view })).toBe(finding);
});
