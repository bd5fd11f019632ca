import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import type { TaskReason } from '#domain/run/run-event.ts';

/** Why an attempt can't start, for the person who reads the task. What is said by an issue is remarked in the run too, in their language. */
export class SetupFailure extends Error {
  readonly reason: TaskReason;
  readonly issue: Issue | undefined;

  constructor(reason: TaskReason, said: string | Issue, cause?: unknown) {
    super(typeof said === 'string' ? said : describeIssue(said, 'en'), { cause });
    this.reason = reason;
    this.issue = typeof said === 'string' ? undefined : said;
  }
}
