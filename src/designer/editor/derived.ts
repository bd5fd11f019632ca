import type { Issue } from '#domain/issue/issue.ts';
import { incomingLinks } from '#domain/pipeline/graph.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';

const outputs = new WeakMap<readonly PipelineNode[], ReadonlySet<string>>();
const problems = new WeakMap<readonly Issue[], ReadonlyMap<string, readonly Issue[]>>();
const none: readonly Issue[] = [];

/** The outputs that a link comes from, as `node.output`; kept with the document's nodes. */
export function usedOutputs({ nodes }: PipelineDocument): ReadonlySet<string> {
  let used = outputs.get(nodes);
  if (!used)
    outputs.set(nodes, (used = new Set(nodes.flatMap((node) => incomingLinks(node).map((link) => `${link.node}.${link.output}`)))));
  return used;
}

/** The problems of one node; kept with the list. */
export function problemsOfNode(issues: readonly Issue[], nodeId: string): readonly Issue[] {
  let byNode = problems.get(issues);
  if (!byNode) problems.set(issues, (byNode = Map.groupBy(issues, (issue) => (issue.path[0] === 'nodes' ? String(issue.path[1]) : ''))));
  return byNode.get(nodeId) ?? none;
}
