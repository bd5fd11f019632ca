import { itemIndex } from './item-index.ts';
import { nodeIdMaker } from './new-node-id.ts';
import { parseOutputRef } from './output-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from './pipeline.ts';
import { sameValue } from './same-value.ts';

const lists = ['nodes', 'subPipelines', 'annotations'] as const;

/**
 * Both sides may have given something new the same id. They are two things: mine get other ids, and what mine says of
 * them (links, what is drawn inside) follows. Gives `mine` itself where there are none.
 */
export function separateTwins(base: PipelineDocument, mine: PipelineDocument, theirs: PipelineDocument): PipelineDocument {
  const known = idsOf(base);
  const [ours, others] = [idsOf(mine), idsOf(theirs)];
  const twins = [...ours].filter(([id, item]) => !known.has(id) && others.has(id) && !sameValue(item, others.get(id)));
  if (twins.length === 0) return mine;
  const makeId = nodeIdMaker({ nodes: [...mine.nodes, ...theirs.nodes], ...drawnIn(mine, theirs) });
  const ids = new Map(twins.map(([id]) => [id, makeId(id)]));
  return renameItems(mine, ids);
}

function idsOf(document: PipelineDocument): ReadonlyMap<string, unknown> {
  return new Map(lists.flatMap((list) => [...itemIndex(document[list])].map(([id, at]) => [id, document[list]?.[at]] as const)));
}

function drawnIn(mine: PipelineDocument, theirs: PipelineDocument): Pick<PipelineDocument, 'subPipelines' | 'annotations'> {
  return {
    subPipelines: [...(mine.subPipelines ?? []), ...(theirs.subPipelines ?? [])],
    annotations: [...(mine.annotations ?? []), ...(theirs.annotations ?? [])],
  };
}

function renameItems(document: PipelineDocument, ids: ReadonlyMap<string, string>): PipelineDocument {
  const rename = <T extends { readonly id: string; readonly within?: string | undefined }>(item: T): T => {
    const id = ids.get(item.id) ?? item.id;
    const within = item.within === undefined ? undefined : ids.get(item.within);
    return id === item.id && within === undefined ? item : { ...item, id, ...(within !== undefined && { within }) };
  };
  return {
    ...document,
    nodes: document.nodes.map((node) => renameLinks(rename(node), ids)),
    ...(document.subPipelines && { subPipelines: document.subPipelines.map(rename) }),
    ...(document.annotations && { annotations: document.annotations.map(rename) }),
  };
}

function renameLinks(node: PipelineNode, ids: ReadonlyMap<string, string>): PipelineNode {
  const inputs = Object.entries(node.inputs).map(([name, binding]): [string, InputBinding] => {
    const ref = 'from' in binding ? parseOutputRef(binding.from) : undefined;
    const source = ref && ids.get(ref.node);
    return [name, ref && source !== undefined ? { from: `${source}.${ref.output}` } : binding];
  });
  return inputs.some(([name, binding]) => node.inputs[name] !== binding) ? { ...node, inputs: Object.fromEntries(inputs) } : node;
}
