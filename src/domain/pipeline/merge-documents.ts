import { assembleDocument } from './assemble-document.ts';
import { cyclesOf } from './graph.ts';
import type { Identified } from './item-index.ts';
import { findNode, nodeIndex } from './node-index.ts';
import { mergeFields, mergeList, type Clash } from './merge-values.ts';
import { linkSource } from './output-ref.ts';
import type { InputBinding, PipelineDocument } from './pipeline.ts';
import { sameValue } from './same-value.ts';
import { separateTwins } from './separate-twins.ts';

/** `clashes` is empty where both sides' changes are in `document`; where both changed one thing, it has mine. */
export interface Merged {
  readonly document: PipelineDocument;
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what two sides made of one document: by node, link and field. Nodes and variables stand in the order of
 * `theirs`, what only mine has comes last; two new things with one id are both kept, mine under another. A link to a node that the other side removed, and a cycle that only both
 * changes together make, are clashes, too. Source: three-way merge by identity.
 */
export function mergeDocuments(base: PipelineDocument, ours: PipelineDocument, theirs: PipelineDocument): Merged {
  const mine = separateTwins(base, ours, theirs);
  const clashes: Clash[] = [];
  const document = assembleDocument({
    metadata: mergeFields(base.metadata, mine.metadata, theirs.metadata, ['metadata'], clashes),
    variables: mergeList(base.variables, mine.variables, theirs.variables, ['variables'], (variable) => variable.name, clashes),
    nodes: mergeList(base.nodes, mine.nodes, theirs.nodes, ['nodes'], idOf, clashes),
    subPipelines: mergeList(base.subPipelines ?? [], mine.subPipelines ?? [], theirs.subPipelines ?? [], ['subPipelines'], idOf, clashes),
    annotations: mergeList(base.annotations ?? [], mine.annotations ?? [], theirs.annotations ?? [], ['annotations'], idOf, clashes),
  });
  if (clashes.length === 0) clashes.push(...danglingLinks(document, mine, theirs), ...newCycles(document, mine, theirs));
  return { document, clashes };
}

const idOf = (item: Identified) => item.id;

/** Links whose source one side has removed, other than those that dangled there already. */
function danglingLinks(document: PipelineDocument, mine: PipelineDocument, theirs: PipelineDocument): Clash[] {
  const index = nodeIndex(document);
  const has = (side: PipelineDocument, source: string) => nodeIndex(side).has(source);
  const holds = (side: PipelineDocument, node: string, input: string, binding: InputBinding) =>
    sameValue(findNode(side, node)?.inputs[input], binding);
  return document.nodes.flatMap((node) =>
    Object.entries(node.inputs).flatMap(([input, binding]): Clash[] => {
      const source = 'from' in binding ? linkSource(binding.from) : undefined;
      if (source === undefined || index.has(source)) return [];
      if (has(mine, source) === has(theirs, source)) return [];
      if (holds(has(mine, source) ? theirs : mine, node.id, input, binding)) return [];
      const [kept, gone] = [binding, undefined];
      return [
        { path: ['nodes', node.id, 'inputs', input], mine: has(mine, source) ? kept : gone, theirs: has(theirs, source) ? kept : gone },
      ];
    }),
  );
}

function newCycles(document: PipelineDocument, mine: PipelineDocument, theirs: PipelineDocument): Clash[] {
  const count = (of: PipelineDocument) => cyclesOf(of).length;
  if (count(document) <= Math.max(count(mine), count(theirs))) return [];
  return cyclesOf(document)
    .slice(0, 1)
    .map(([first = 0]) => ({ path: ['nodes', document.nodes[first]?.id ?? '', 'inputs'], mine: 'cycle', theirs: 'cycle' }));
}
