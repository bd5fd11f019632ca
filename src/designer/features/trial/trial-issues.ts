import { RequestError } from '#contract/request-error.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';

/**
 * The problems of the trial's values in an error, with paths below the node: `parameters.rows`. What they say of links and
 * nodes, which a trial doesn't have, they say of the form.
 */
export function trialIssuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof RequestError)) return [];
  return error.issues.filter(({ path }) => path[0] === 'nodes').map((issue) => toFormIssue({ ...issue, path: issue.path.slice(2) }));
}

function toFormIssue(issue: Issue): Issue {
  return issue.code === 'E_INPUT_MISSING' ? createIssue('E_TRIAL_INPUT_MISSING', issue.path) : issue;
}
