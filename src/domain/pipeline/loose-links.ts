import type { ItemChange } from './edit.ts';
import { incomingLinks } from './graph.ts';
import { findNode, nodeIndex } from './node-index.ts';
import { linkSource } from './output-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from './pipeline.ts';
import { sameValue } from './same-value.ts';

type Change = ItemChange<PipelineNode>;

/** The node that an input's data comes from; undefined for an address, and where nothing is bound. */
function sourceOf(binding: InputBinding | undefined): string | undefined {
  return binding && 'from' in binding ? linkSource(binding.from) : undefined;
}

/**
 * The changes without the links that others have overtaken: those to nodes that are not there, and those to nodes that come
 * or go with the change itself, where the input has something else by now. A link goes with its nodes, it does not hold them back.
 */
export function withLinksThatHold(changes: readonly Change[], document: PipelineDocument): Change[] {
  const coming = new Set(changes.flatMap(({ id, from }) => (from === null ? id : [])));
  const going = new Set(changes.flatMap(({ id, to }) => (to === null ? id : [])));
  const isThere = (source: string) => coming.has(source) || nodeIndex(document).has(source);
  return changes.map((change) => {
    const { id, from, to } = change;
    const current = findNode(document, id);
    const isOvertaken = (input: string): boolean => {
      if (!from || !to || (current && sameValue(current.inputs[input], from.inputs[input]))) return false;
      const [before, after] = [sourceOf(from.inputs[input]), sourceOf(to.inputs[input])];
      return (before !== undefined && going.has(before)) || (after !== undefined && coming.has(after));
    };
    const isLoose = (input: string, binding: InputBinding): boolean => {
      const source = sourceOf(binding);
      return source !== undefined && !isThere(source) && !sameValue(current?.inputs[input], binding);
    };
    const drop = (node: PipelineNode | null) => {
      const inputs = node && dropInputs(node, (input, binding) => isOvertaken(input) || isLoose(input, binding));
      return node === null || inputs === null || inputs === node.inputs ? node : { ...node, inputs };
    };
    return { ...change, from: drop(from), to: drop(to) };
  });
}

/** The inputs of a node without some; the same object where none goes. */
export function dropInputs(node: PipelineNode, isDropped: (input: string, binding: InputBinding) => boolean): PipelineNode['inputs'] {
  const inputs = Object.entries(node.inputs);
  const kept = inputs.filter(([input, binding]) => !isDropped(input, binding));
  return kept.length === inputs.length ? node.inputs : Object.fromEntries(kept);
}

/** Whether a link of the document comes from a node that the changes removed. */
export function linksToGone(document: PipelineDocument, changes: readonly Change[]): boolean {
  const gone = new Set(changes.flatMap(({ id, to }) => (to === null ? id : [])));
  return gone.size > 0 && document.nodes.some((node) => incomingLinks(node).some((link) => gone.has(link.node)));
}

/** Whether the changes make a link that was not there. */
export function bindsMore(changes: readonly Change[]): boolean {
  return changes.some(({ from, to }) =>
    Object.entries(to?.inputs ?? {}).some(([input, binding]) => 'from' in binding && !sameValue(from?.inputs[input], binding)),
  );
}
