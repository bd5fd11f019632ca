import { expect, test } from 'vitest';
import { triedIn, trialPipelineId } from './trial.ts';

test('a trial says which draft or published version it tries; other runs try nothing', () => {
  expect(triedIn(trialPipelineId('4711'))).toEqual({ kind: 'draft', id: '4711' });
  expect(triedIn(trialPipelineId('split-table@1.2.0'))).toEqual({ kind: 'version', name: 'split-table', version: '1.2.0' });
  expect(triedIn('penguins')).toBeNull();
});
