import { itemIndex } from './item-index.ts';
import type { PipelineDocument } from './pipeline.ts';

const maxLength = 63;

/** An id for a new node, sub-pipeline or annotation, made from a name: `train`, or `train-2` where that is taken in any upper and lower case. */
export function newNodeId(document: Pick<PipelineDocument, 'nodes' | 'subPipelines' | 'annotations'>, base: string): string {
  return nodeIdMaker(document)(base);
}

/** Makes ids for many new nodes of one document, each different from the ones before. */
export function nodeIdMaker(document: Pick<PipelineDocument, 'nodes' | 'subPipelines' | 'annotations'>): (base: string) => string {
  const { nodes, subPipelines, annotations } = document;
  const taken = new Set([nodes, subPipelines, annotations].flatMap((items) => [...itemIndex(items).keys()].map((id) => id.toLowerCase())));
  const nextNumber = new Map<string, number>();
  return (base) => {
    const stem = nodeIdStem(base);
    let number = nextNumber.get(stem) ?? 1;
    while (taken.has(numbered(stem, number).toLowerCase())) number += 1;
    nextNumber.set(stem, number + 1);
    const id = numbered(stem, number);
    taken.add(id.toLowerCase());
    return id;
  };
}

function numbered(stem: string, number: number): string {
  const suffix = number === 1 ? '' : `-${number}`;
  return stem.slice(0, maxLength - suffix.length) + suffix;
}

/** The name without version, number and what an id may not hold. */
function nodeIdStem(base: string): string {
  const name = base.replace(/@.*$/s, '').replaceAll(/[^A-Za-z0-9_-]+/g, '-');
  const stem = name.replace(/-\d+$/, '').replaceAll(/^-+|-+$/g, '');
  if (stem === '') return 'node';
  return /^[A-Za-z]/.test(stem) ? stem : `node-${stem}`;
}
