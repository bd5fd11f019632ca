import { describeIssue } from '#domain/issue/describe-issue.ts';
import type { Issue, IssuePath } from '#domain/issue/issue.ts';
import type { Terminal } from './command.ts';

/** Prints a line per issue, `FILE:LINE: CODE: text`, in the order of the file. */
export function printIssues(file: string, issues: readonly Issue[], lineOf: (path: IssuePath) => number, terminal: Terminal): void {
  const rows = issues.map((issue) => ({ issue, line: typeof issue.facts['line'] === 'number' ? issue.facts['line'] : lineOf(issue.path) }));
  rows.sort((a, b) => a.line - b.line);
  for (const { issue, line } of rows) terminal.out(`${file}:${line}: ${issue.code}: ${describeIssue(issue, terminal.language)}`);
}
