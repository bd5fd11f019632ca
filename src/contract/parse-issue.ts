import { z } from 'zod';
import { issueCatalog } from '#domain/issue/issue-catalog.ts';
import type { Fix, Issue, IssueCode } from '#domain/issue/issue.ts';
import type { issueModel } from './models.ts';

const text = z.string();

/** The wire form of a fix; the same variants as the domain's `Fix`. */
export const fixModel: z.ZodType<Fix> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-value'), value: text }),
  z.strictObject({ kind: z.literal('unset') }),
  z.strictObject({ kind: z.literal('rewrite-command'), command: text }),
  z.strictObject({ kind: z.literal('rename'), name: text }),
  z.strictObject({ kind: z.literal('remove-link') }),
  z.strictObject({ kind: z.literal('enable'), node: text }),
  z.strictObject({ kind: z.literal('set-tuning'), tuning: z.record(text, z.union([text, z.number()])) }),
]);

/** Whether this program has a text for the code. */
export function isIssueCode(code: string): code is IssueCode {
  return Object.hasOwn(issueCatalog, code);
}

/** Issues as they came over the wire as domain issues; one whose code this program doesn't know is left out. */
export function toIssues(received: readonly z.infer<typeof issueModel>[]): Issue[] {
  return received.flatMap((issue) => {
    if (!isIssueCode(issue.code)) return [];
    const plain = { code: issue.code, path: issue.path, severity: issue.severity, facts: issue.facts };
    const fix = fixModel.safeParse(issue.fix);
    return [fix.success ? { ...plain, fix: fix.data } : plain];
  });
}
