import { assembleDocument } from './assemble-document.ts';
import type { Identified } from './item-index.ts';
import { clashingLinks, settleLinks } from './merge-links.ts';
import { mergeFields, mergeList, type Clash } from './merge-values.ts';
import type { PipelineDocument } from './pipeline.ts';
import { separateTwins } from './separate-twins.ts';

/** `clashes` is empty where both sides' changes are in `document`; where both changed one thing, it has mine, with its links. */
export interface Merged {
  readonly document: PipelineDocument;
  readonly clashes: readonly Clash[];
}

/**
 * Brings together what two sides made of one document: by node, link and field. Nodes and variables stand in the order of
 * `theirs`, what only mine has comes last; two new things with one id are both kept, mine under another. A link to a node
 * that the other side removed, and a cycle that only both changes together make, are clashes, too. Source: three-way merge by identity.
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
  const sides = { base, mine, theirs };
  if (clashes.length === 0) clashes.push(...clashingLinks(document, sides));
  return { document: clashes.length === 0 ? document : settleLinks(document, sides), clashes };
}

/** The same, with theirs where both changed one thing: what only mine has changed elsewhere is kept. */
export function mergeTakingTheirs(base: PipelineDocument, ours: PipelineDocument, theirs: PipelineDocument): PipelineDocument {
  return mergeDocuments(base, theirs, separateTwins(base, ours, theirs)).document;
}

const idOf = (item: Identified) => item.id;
