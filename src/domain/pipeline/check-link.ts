import { formatOf, mayConnect } from '../channel/may-connect.ts';
import type { ComponentLookup } from '../component/component.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Facts, Issue, IssuePath } from '../issue/issue.ts';
import { nearestName } from '../names/nearest-name.ts';
import { own } from '../names/own.ts';
import { declarationsOf, knownNames } from './declarations.ts';
import { graphOf } from './graph.ts';
import { findNode, nodeIndex } from './node-index.ts';
import { parseOutputRef, type OutputRef } from './output-ref.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';

/** A link that somebody wants to draw: `from` is `node.output`. */
export interface WantedLink {
  readonly from: string;
  readonly to: { readonly node: string; readonly input: string };
}

/** Why a new link can't be: empty where it can. Codes E_LINK_FORM, E_LINK_SELF, E_LINK_CLOSES_CYCLE, E_LINK_FORMAT, E_INPUT_TAKEN, E_UNKNOWN_NODE, E_UNKNOWN_INPUT, E_UNKNOWN_OUTPUT. */
export function checkLink(document: PipelineDocument, components: ComponentLookup, link: WantedLink): Issue[] {
  const path = ['nodes', link.to.node, 'inputs', link.to.input];
  const target = findNode(document, link.to.node);
  if (!target) return [unknownNode(document, link.to.node, path)];
  const ends = checkEnds(document, components, { target, input: link.to.input, from: link.from, path });
  const source = parseOutputRef(link.from)?.node;
  const cycle = source === undefined || source === target.id ? undefined : wayBetween(document, target.id, source);
  if (cycle)
    ends.push(createIssue('E_LINK_CLOSES_CYCLE', path, { node: target.id, name: link.to.input, nodes: cycle }, { kind: 'remove-link' }));
  if (own(target.inputs, link.to.input)) ends.push(createIssue('E_INPUT_TAKEN', path, { node: target.id, name: link.to.input }));
  return ends;
}

interface LinkPlace {
  readonly target: PipelineNode;
  readonly input: string;
  readonly from: string;
  readonly path: IssuePath;
}

/** What is wrong with the two ends of a link: its form, itself, names that are not there, formats that do not fit. */
export function checkEnds(document: PipelineDocument, components: ComponentLookup, { target, input, from, path }: LinkPlace): Issue[] {
  const ref = parseOutputRef(from);
  if (!ref) return [createIssue('E_LINK_FORM', path, { node: target.id, name: input, value: from }, { kind: 'remove-link' })];
  if (ref.node === target.id) return [createIssue('E_LINK_SELF', path, { node: target.id, name: input }, { kind: 'remove-link' })];
  const source = findNode(document, ref.node);
  if (!source) return [unknownNode(document, ref.node, path, { node: target.id, input })];
  return checkChannels(components, source, ref, { target, input, from, path });
}

function checkChannels(components: ComponentLookup, source: PipelineNode, ref: OutputRef, { target, input, path }: LinkPlace): Issue[] {
  const to = components.get(target.component);
  const from = components.get(source.component);
  const inputs = to && declarationsOf(to).inputs;
  const outputs = from && declarationsOf(from).outputs;
  const inputChannel = inputs?.get(input);
  const outputChannel = outputs?.get(ref.output);
  const issues: Issue[] = [];
  if (inputs && !inputChannel) {
    const facts = { node: target.id, name: input, component: target.component, known: knownNames(input, inputs.keys()) };
    issues.push(createIssue('E_UNKNOWN_INPUT', path, facts, { kind: 'remove-link' }));
  }
  if (outputs && !outputChannel) {
    const facts = {
      node: source.id,
      name: ref.output,
      target: target.id,
      input,
      component: source.component,
      known: knownNames(ref.output, outputs.keys()),
    };
    issues.push(createIssue('E_UNKNOWN_OUTPUT', path, facts, { kind: 'remove-link' }));
  }
  if (inputChannel && outputChannel && !mayConnect(outputChannel, inputChannel)) {
    const formats = { outputFormat: formatOf(outputChannel), inputFormat: formatOf(inputChannel) };
    issues.push(
      createIssue(
        'E_LINK_FORMAT',
        path,
        { node: target.id, name: input, source: source.id, output: ref.output, ...formats },
        { kind: 'remove-link' },
      ),
    );
  }
  return issues;
}

/** A node that is named but not there. */
export function unknownNode(document: PipelineDocument, name: string, path: IssuePath, facts: Facts = {}): Issue {
  const nearest = nearestName(name, nodeIndex(document).keys());
  return createIssue('E_UNKNOWN_NODE', path, { ...facts, name, known: [nearest ?? '–'] });
}

/** The ids on a shortest way along the links, both ends included; undefined where there is none. */
function wayBetween(document: PipelineDocument, from: string, to: string): string[] | undefined {
  const index = nodeIndex(document);
  const [start, end] = [index.get(from), index.get(to)];
  if (start === undefined || end === undefined) return undefined;
  const cameFrom = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (const position of queue) {
    if (position === end) break;
    for (const next of graphOf(document).downstream[position] ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, position);
      queue.push(next);
    }
  }
  return cameFrom.has(end) ? traceBack(document, cameFrom, start, end) : undefined;
}

function traceBack(document: PipelineDocument, cameFrom: ReadonlyMap<number, number>, start: number, end: number): string[] {
  const way = [end];
  for (let position = end; position !== start;) {
    position = cameFrom.get(position) ?? start;
    way.push(position);
  }
  return way.toReversed().flatMap((position) => document.nodes[position]?.id ?? []);
}
