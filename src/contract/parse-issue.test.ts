import { expect, it } from 'vitest';
import type { Fix } from '#domain/issue/issue.ts';
import { toIssues } from './parse-issue.ts';

it.each<Fix>([
  { kind: 'set-value', value: '1' },
  { kind: 'unset' },
  { kind: 'rewrite-command', command: 'python main.py' },
  { kind: 'rename', name: 'epochs' },
  { kind: 'remove-link' },
  { kind: 'enable', node: 'clean' },
  { kind: 'set-tuning', tuning: { nodes: 2 } },
])('a fix comes over the wire as it is: %o', (fix) => {
  const issue = { code: 'E_INPUT_MISSING', path: ['nodes', 'train', 'inputs', 'data'], severity: 'error' as const, facts: {} };
  expect(toIssues([{ ...issue, fix: { ...fix } }])).toMatchObject([{ fix }]);
});
