import { useMemo } from 'react';
import type { Issue } from '#domain/issue/issue.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import { useNameIssue } from '../../editor/use-name-issue.ts';

/** The rooms of a node that issues and the focus point into. */
export const nodeRooms = ['parameters', 'inputs', 'outputs', 'tuning'] as const;
export type NodeRoom = (typeof nodeRooms)[number];

export type NodeIssues = Readonly<Record<NodeRoom | 'node', readonly Issue[]>>;

/** A node's issues by the room they are in, with paths from inside the room, naming things as people do; `node` holds the rest. */
export function useNodeIssues(id: string): NodeIssues {
  const issues = useEditor((state) => state.issues);
  const nameIssue = useNameIssue();
  return useMemo(() => sortIssues(issues, id, nameIssue), [issues, id, nameIssue]);
}

function sortIssues(issues: readonly Issue[], id: string, nameIssue: (issue: Issue) => Issue): NodeIssues {
  const its = issues.filter(({ path }) => path[0] === 'nodes' && path[1] === id).map(nameIssue);
  const inRoom = (room: NodeRoom): Issue[] =>
    its.filter(({ path }) => path[2] === room).map((issue) => ({ ...issue, path: issue.path.slice(3) }));
  return {
    parameters: inRoom('parameters'),
    inputs: inRoom('inputs'),
    outputs: inRoom('outputs'),
    tuning: inRoom('tuning'),
    node: its.filter(({ path }) => !nodeRooms.some((room) => room === path[2])),
  };
}

/** The issues of one named thing in a room. */
export function issuesAt(issues: readonly Issue[], name: string): Issue[] {
  return issues.filter(({ path }) => path[0] === name);
}
