import { formatOf } from '../channel/may-connect.ts';
import type { ComponentLookup } from '../component/component.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { own } from '../names/own.ts';
import { declarationsOf } from './declarations.ts';
import { usedOutputs } from './graph.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

/**
 * Hints at outputs that nothing reads and that are kept nowhere else, where another output of the node is read. A node
 * of which nothing is read is a result, and `files` (metrics, reports) are made to be looked at.
 */
export function checkUnusedOutputs(document: PipelineDocument, components: ComponentLookup): Issue[] {
  const used = usedOutputs(document);
  return document.nodes.flatMap((node) => {
    const outputs = used.get(node.id);
    return outputs ? keptUnused(node, outputs, components) : none;
  });
}

const none: readonly Issue[] = [];
const kept = new WeakMap<
  PipelineNode,
  { readonly used: ReadonlySet<string>; readonly components: ComponentLookup; readonly issues: Issue[] }
>();

/** What was found for a node, kept with it as long as what it was found from is the same. */
function keptUnused(node: PipelineNode, used: ReadonlySet<string>, components: ComponentLookup): Issue[] {
  const known = kept.get(node);
  if (known && known.used === used && known.components === components) return known.issues;
  const issues = unusedOf(node, used, components);
  kept.set(node, { used, components, issues });
  return issues;
}

function unusedOf(node: PipelineNode, used: ReadonlySet<string>, components: ComponentLookup): Issue[] {
  const component = components.get(node.component);
  const issues: Issue[] = [];
  for (const output of component ? declarationsOf(component).outputs.values() : []) {
    if (used.has(output.name) || formatOf(output) === 'files' || own(node.outputs, output.name)) continue;
    issues.push(createIssue('H_OUTPUT_UNUSED', ['nodes', node.id, 'outputs', output.name], { node: node.id, name: output.name }));
  }
  return issues;
}
