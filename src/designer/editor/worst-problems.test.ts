import { expect, it } from 'vitest';
import { createIssue } from '#domain/issue/create-issue.ts';
import { worstProblems } from './worst-problems.ts';

const error = createIssue('E_PLAN_EMPTY', ['nodes']);
const warning = createIssue('W_ARG_EMPTY', ['nodes', 'train', 'parameters', 'note'], { name: 'note' });
const hint = createIssue('H_PIPELINE_EMPTY', ['nodes']);

it.each([
  ['an empty pipeline has no problem', [hint], null],
  ['a hint is not counted with an error', [hint, error], { severity: 'error', count: 1 }],
  ['a warning is not counted with errors', [error, warning, error], { severity: 'error', count: 2 }],
  ['without errors the warnings count', [warning, hint], { severity: 'warning', count: 1 }],
])('%s', (_, issues, expected) => expect(worstProblems(issues)).toEqual(expected));
