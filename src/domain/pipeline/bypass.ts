import { formatOf } from '../channel/may-connect.ts';
import type { ComponentLookup } from '../component/component.ts';
import { own } from '../names/own.ts';
import { declarationsOf } from './declarations.ts';
import { findNode } from './node-index.ts';
import { parseOutputRef, type OutputRef } from './output-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from './pipeline.ts';

/** A link that ends at a disabled node through which nothing passes: `input` of `node` has no data, because of `source`. */
export interface CutLink {
  readonly node: string;
  readonly input: string;
  readonly source: string;
}

/** The pipeline as it is checked, compiled and run, and the links that it lost. */
export interface Bypassed {
  readonly document: PipelineDocument;
  readonly cut: readonly CutLink[];
}

/**
 * The document without its disabled nodes. What reads an output of a disabled node gets what goes into the first input of
 * that node with the same format, be it a link or an address; where there is none, its link is cut. A document without
 * disabled nodes comes back as it is.
 */
export function withoutDisabled(document: PipelineDocument, components: ComponentLookup): Bypassed {
  const disabled = new Set(document.nodes.filter((node) => node.disabled).map((node) => node.id));
  if (disabled.size === 0) return { document, cut: [] };
  const cut: CutLink[] = [];
  const nodes = document.nodes.filter((node) => !node.disabled).map((node) => rewire(node));
  return { document: { ...document, nodes }, cut };

  function rewire(node: PipelineNode): PipelineNode {
    const inputs = Object.entries(node.inputs);
    if (!inputs.some(([, binding]) => isFromDisabled(binding))) return node;
    const next = inputs.flatMap(([input, binding]): [string, InputBinding][] => {
      if (!isFromDisabled(binding)) return [[input, binding]];
      const passed = passThrough(document, components, binding);
      if (!passed) cut.push({ node: node.id, input, source: refOf(binding)?.node ?? '' });
      return passed ? [[input, passed]] : [];
    });
    return { ...node, inputs: Object.fromEntries(next) };
  }

  function isFromDisabled(binding: InputBinding): boolean {
    return disabled.has(refOf(binding)?.node ?? '');
  }
}

/** What a link to a disabled node stands for, past any number of them; undefined where nothing passes, or where they go round in a circle. */
function passThrough(document: PipelineDocument, components: ComponentLookup, link: InputBinding): InputBinding | undefined {
  const passed = new Set<string>();
  let binding: InputBinding | undefined = link;
  for (let ref = refOf(link); binding && ref; ref = binding && refOf(binding)) {
    const node = findNode(document, ref.node);
    if (!node?.disabled) return binding;
    if (passed.has(node.id)) return undefined;
    passed.add(node.id);
    binding = passingInput(node, ref.output, components);
  }
  return binding;
}

function passingInput(node: PipelineNode, output: string, components: ComponentLookup): InputBinding | undefined {
  const input = passesOf(node, components).find((pass) => pass.output === output)?.input;
  return input === undefined ? undefined : own(node.inputs, input);
}

/** A way through a node while it is disabled: what goes into `input` comes out of `output`. */
export interface Pass {
  readonly input: string;
  readonly output: string;
}

/** The ways through a node while it is disabled; an output that nothing passes to has none. */
export function passesOf(node: PipelineNode, components: ComponentLookup): Pass[] {
  const component = components.get(node.component);
  if (!component) return [];
  const { inputs, outputs } = declarationsOf(component);
  return [...outputs.values()].flatMap((output) => {
    const input = [...inputs.values()].find((one) => formatOf(one) === formatOf(output) && own(node.inputs, one.name));
    return input ? [{ input: input.name, output: output.name }] : [];
  });
}

function refOf(binding: InputBinding): OutputRef | undefined {
  return 'from' in binding ? parseOutputRef(binding.from) : undefined;
}
