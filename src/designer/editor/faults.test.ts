import { expect, it } from 'vitest';
import type { Issue, IssuePath, Severity } from '#domain/issue/issue.ts';
import { firstFault } from './faults.ts';

const issue = (severity: Severity, ...path: IssuePath): Issue => ({ code: 'E_TUNING_COUNT', severity, path, facts: {} });
const issues = [
  issue('warning', 'nodes', 'train', 'parameters', 'target'),
  issue('error', 'nodes', 'train', 'inputs', 'table'),
  issue('error', 'nodes', 'train', 'parameters', 'rounds'),
  issue('error', 'nodes', 'other', 'parameters', 'rate'),
  issue('error', 'nodes', 'train', 'component'),
];

it('is an error before a warning, and among errors that of the first tab', () => {
  expect(firstFault(issues, 'train', ['error', 'warning'])?.path).toEqual(['nodes', 'train', 'parameters', 'rounds']);
});

it('is a warning where nothing worse is said of the node, if warnings count', () => {
  const [warning] = issues;
  expect(firstFault(issues.slice(0, 1), 'train', ['error', 'warning'])).toBe(warning);
  expect(firstFault(issues.slice(0, 1), 'train', ['error'])).toBeUndefined();
});

it('is in a field: what is wrong with a node as a whole leads nowhere', () => {
  expect(firstFault(issues.slice(4), 'train', ['error'])).toBeUndefined();
});
