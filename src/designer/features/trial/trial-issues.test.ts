import { expect, it } from 'vitest';
import { RequestError } from '#contract/request-error.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { trialIssuesOf } from './trial-issues.ts';

it('says what a trial lacks in words of its form, where there are neither nodes nor links', () => {
  const issues = [
    createIssue('E_INPUT_MISSING', ['nodes', 'draft', 'inputs', 'data']),
    createIssue('E_PARAM_INT', ['nodes', 'draft', 'parameters', 'rows']),
  ];
  const problem = { type: 'about:blank', title: '', status: 422, code: 'E_CHECK_FAILED', facts: {}, retryable: false } as const;
  const sent = issues.map((issue) => ({ ...issue, path: [...issue.path], facts: {}, fix: undefined }));
  const found = trialIssuesOf(new RequestError({ ...problem, issues: sent }, 422));
  expect(found.map(({ path }) => path.join('.'))).toEqual(['inputs.data', 'parameters.rows']);
  const [missing, wrong] = found;
  expect(missing && describeIssue(missing, 'en')).toBe('This input needs data. Choose a dataset for it here or give an address.');
  expect(wrong?.code).toBe('E_PARAM_INT');
  expect(trialIssuesOf(new Error('no'))).toEqual([]);
});
