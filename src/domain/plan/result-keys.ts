import type { ComponentDefinition, ComponentLookup } from '../component/component.ts';
import type { Steps } from './steps.ts';
import { depthsOf, graphOf, incomingLinks } from '../pipeline/graph.ts';
import type { PipelineDocument, PipelineNode, Variable } from '../pipeline/pipeline.ts';
import { variablesByName } from '../pipeline/resolve-value.ts';
import { cacheKey } from './cache-key.ts';
import { resultFacts } from './compile-task.ts';

interface Known {
  readonly component: ComponentDefinition;
  readonly variables: readonly Variable[];
  readonly upstream: string;
  readonly key: string;
}

const keysByNode = new WeakMap<PipelineNode, Known>();

/**
 * The cache key that each node's result has as the document (without disabled nodes) stands: the same as compiling gives, but also for a document
 * with problems. Nodes without a known component, and those in or behind a cycle, are left out. What an edit leaves alone
 * is not hashed again, also where the steps, one a node, were not taken to their end.
 */
export function* resultKeys(document: PipelineDocument, components: ComponentLookup): Steps<ReadonlyMap<string, string>> {
  const depths = depthsOf(graphOf(document));
  const placed = document.nodes.flatMap((node, at) => (depths[at] === undefined ? [] : [{ node, depth: depths[at] }]));
  const keys = new Map<string, string>();
  const variables = variablesByName(document.variables);
  for (const { node } of placed.toSorted((one, other) => one.depth - other.depth)) {
    const component = components.get(node.component);
    if (component) keys.set(node.id, keyOf({ node, component, variables: document.variables, byName: variables, keys }));
    yield;
  }
  return keys;
}

interface Wanted {
  readonly node: PipelineNode;
  readonly component: ComponentDefinition;
  readonly variables: readonly Variable[];
  readonly byName: ReadonlyMap<string, Variable>;
  readonly keys: ReadonlyMap<string, string>;
}

function keyOf({ node, component, variables, byName, keys }: Wanted): string {
  const upstream = incomingLinks(node)
    .map((link) => keys.get(link.node) ?? '')
    .join();
  const known = keysByNode.get(node);
  if (known?.component === component && known.variables === variables && known.upstream === upstream) return known.key;
  const key = cacheKey(resultFacts(node, component, byName), (id) => keys.get(id) ?? '');
  keysByNode.set(node, { component, variables, upstream, key });
  return key;
}
