import { expect, it } from 'vitest';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { document } from './open-editor.arbitrary.ts';
import { refusedIssues } from './refused-issues.ts';

const rate = { name: 'rate', type: 'Float', value: '0.5' } as const;
const withVariables = { ...document, variables: [rate, { ...rate, name: 'steps' }] };
const problemsOf = (field: readonly string[], text: string) =>
  refusedIssues([{ field: [...field], text, holds: null }], withVariables, new Map());

it('warns of a name that a variable can’t have, at its field', () => {
  const [issue, ...others] = problemsOf(['variables', 'rate', 'name'], 'not a name');
  expect(others).toEqual([]);
  expect(issue).toMatchObject({ severity: 'warning', path: ['variables', 'rate', 'name'] });
});

it('warns of a name that another variable has', () => {
  const [issue] = problemsOf(['variables', 'rate', 'name'], 'steps');
  expect(issue).toMatchObject({ code: 'E_VARIABLE_DUPLICATE', severity: 'warning' });
  expect(issue && describeIssue(issue, 'en')).toContain('steps');
});

it('warns of a count that is none, at its field, as long as the node is there', () => {
  const [issue] = problemsOf(['nodes', 'read', 'tuning', 'nodes'], 'many');
  expect(issue).toMatchObject({ code: 'E_TUNING_COUNT', severity: 'warning', path: ['nodes', 'read', 'tuning', 'nodes'] });
  expect(problemsOf(['nodes', 'gone', 'tuning', 'nodes'], 'many')).toEqual([]);
});
