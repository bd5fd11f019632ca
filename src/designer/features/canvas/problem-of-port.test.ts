import { expect, it } from 'vitest';
import { createIssue } from '#domain/issue/create-issue.ts';
import { problemOfPort } from './problem-of-port.ts';

const missing = createIssue('E_INPUT_MISSING', ['nodes', 'train', 'inputs', 'table'], { node: 'train', name: 'table' });
const unused = createIssue('H_OUTPUT_UNUSED', ['nodes', 'train', 'outputs', 'model'], { node: 'train', name: 'model' });

it('is at the port that it is about, and a hint is none', () => {
  expect(problemOfPort([unused, missing], 'input', 'table')).toBe(missing);
  expect(problemOfPort([missing], 'input', 'other')).toBeUndefined();
  expect(problemOfPort([missing], 'output', 'table')).toBeUndefined();
  expect(problemOfPort([unused], 'output', 'model')).toBeUndefined();
});
