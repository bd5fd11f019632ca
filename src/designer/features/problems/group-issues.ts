import type { Issue } from '#domain/issue/issue.ts';

/** Issues of one node; `node` is null for those of the pipeline itself. */
export interface IssueGroup {
  readonly node: string | null;
  readonly issues: readonly Issue[];
}

const order = { error: 0, warning: 1, hint: 2 } as const;

/** Issues by node: the pipeline's own first, then the nodes as they come, worst first within each. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string | null, Issue[]>();
  for (const issue of issues) {
    const [place, id] = issue.path;
    const node = place === 'nodes' && typeof id === 'string' ? id : null;
    groups.set(node, [...(groups.get(node) ?? []), issue]);
  }
  const sorted = [...groups].map(([node, its]) => ({ node, issues: its.toSorted((a, b) => order[a.severity] - order[b.severity]) }));
  return sorted.toSorted((a, b) => Number(a.node !== null) - Number(b.node !== null));
}
