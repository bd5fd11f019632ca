import { cyclesOf, incomingLinks } from './graph.ts';
import { dropInputs } from './loose-links.ts';
import type { Clash } from './merge-values.ts';
import { findNode, nodeIndex } from './node-index.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from './pipeline.ts';
import { sameValue } from './same-value.ts';

/** Three states of one document: what both sides grew from, and what they made of it. */
interface Sides {
  readonly base: PipelineDocument;
  readonly mine: PipelineDocument;
  readonly theirs: PipelineDocument;
}

interface Link {
  readonly node: PipelineNode;
  readonly input: string;
  readonly source: string;
  readonly binding: InputBinding;
}

/** Links whose source one side has removed, and cycles that only both changes together make. */
export function clashingLinks(document: PipelineDocument, sides: Sides): Clash[] {
  const dangling = danglingLinks(document, sides).map(({ node, input, source, binding }): Clash => {
    const held = (side: PipelineDocument) => (has(side, source) ? binding : undefined);
    return { path: ['nodes', node.id, 'inputs', input], mine: held(sides.mine), theirs: held(sides.theirs) };
  });
  return [...dangling, ...newCycles(document, sides)];
}

/**
 * A document in which mine counts where both sides changed one thing, with the links that belong to that: those of a node
 * that they removed come back with it, where their other ends are there and free; those that only they have to what mine
 * removed, or that would close a cycle, go.
 */
export function settleLinks(document: PipelineDocument, sides: Sides): PipelineDocument {
  return withoutTheirCycles(withoutDangling(withRemovedLinks(withLinkedNodes(document, sides), sides), sides), sides);
}

/** With the nodes that they removed and that mine has linked since. */
function withLinkedNodes(document: PipelineDocument, sides: Sides): PipelineDocument {
  const isOwn = ({ node, input, binding }: Link) =>
    isHeld(sides.mine, node.id, input, binding) && !isHeld(sides.base, node.id, input, binding);
  const sources = new Set(danglingLinks(document, sides).flatMap((link) => (isOwn(link) ? link.source : [])));
  return { ...document, nodes: [...document.nodes, ...sides.mine.nodes.filter(({ id }) => sources.has(id))] };
}

function withRemovedLinks(document: PipelineDocument, { base, mine, theirs }: Sides): PipelineDocument {
  const isBack = (id: string) => has(document, id) && has(base, id) && !has(theirs, id);
  return mapInputs(document, (node) => {
    const before = findNode(mine, node.id);
    const back = before ? incomingLinks(before).filter((link) => isBack(link.node) && !Object.hasOwn(node.inputs, link.input)) : [];
    if (!before || back.length === 0) return node.inputs;
    return {
      ...node.inputs,
      ...Object.fromEntries(Object.entries(before.inputs).filter(([name]) => back.some(({ input }) => input === name))),
    };
  });
}

function withoutDangling(document: PipelineDocument, sides: Sides): PipelineDocument {
  const dangling = danglingLinks(document, sides);
  return mapInputs(document, (node) => dropInputs(node, (name) => dangling.some((link) => link.node === node && link.input === name)));
}

function withoutTheirCycles(document: PipelineDocument, sides: Sides): PipelineDocument {
  if (newCycles(document, sides).length === 0) return document;
  const inCycle = new Set(cyclesOf(document).flatMap((cycle) => cycle.map((at) => document.nodes[at]?.id ?? '')));
  return mapInputs(document, (node) => {
    if (!inCycle.has(node.id)) return node.inputs;
    const closing = incomingLinks(node).filter(({ node: source }) => inCycle.has(source));
    return dropInputs(node, (name, binding) => closing.some(({ input }) => input === name) && !isHeld(sides.mine, node.id, name, binding));
  });
}

function mapInputs(document: PipelineDocument, inputsOf: (node: PipelineNode) => PipelineNode['inputs']): PipelineDocument {
  const nodes = document.nodes.map((node) => {
    const inputs = inputsOf(node);
    return inputs === node.inputs ? node : { ...node, inputs };
  });
  return { ...document, nodes };
}

/** Links whose source only one side still has, other than those that the other has left dangling itself. */
function danglingLinks(document: PipelineDocument, { mine, theirs }: Sides): Link[] {
  return document.nodes.flatMap((node) =>
    incomingLinks(node).flatMap(({ input, node: source }): Link[] => {
      const binding = node.inputs[input];
      if (binding === undefined || has(document, source) || has(mine, source) === has(theirs, source)) return [];
      return isHeld(has(mine, source) ? theirs : mine, node.id, input, binding) ? [] : [{ node, input, source, binding }];
    }),
  );
}

function newCycles(document: PipelineDocument, { mine, theirs }: Sides): Clash[] {
  const count = (of: PipelineDocument) => cyclesOf(of).length;
  if (count(document) <= Math.max(count(mine), count(theirs))) return [];
  return cyclesOf(document)
    .slice(0, 1)
    .map(([first = 0]) => ({ path: ['nodes', document.nodes[first]?.id ?? '', 'inputs'], mine: 'cycle', theirs: 'cycle' }));
}

function has(side: PipelineDocument, id: string): boolean {
  return nodeIndex(side).has(id);
}

function isHeld(side: PipelineDocument, node: string, input: string, binding: InputBinding): boolean {
  return sameValue(findNode(side, node)?.inputs[input], binding);
}
