import { checkInputAddress, checkOutputAddress } from '../channel/check-channel.ts';
import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { nearestName } from '../names/nearest-name.ts';
import { own } from '../names/own.ts';
import { withFacts, type CheckContext, type KnownNode } from './check-context.ts';
import { checkEnds } from './check-link.ts';
import { knownNames } from './declarations.ts';
import type { PipelineDocument } from './pipeline.ts';

/** Checks where a node's inputs come from and its outputs go: links, addresses, names, and inputs without data. */
export function checkBindings(known: KnownNode, context: CheckContext): Issue[] {
  const issues: Issue[] = [];
  for (const input of known.declarations.inputs.values()) {
    if (input.required === false || own(known.node.inputs, input.name)) continue;
    issues.push(createIssue('E_INPUT_MISSING', [...known.path, 'inputs', input.name], { node: known.node.id, name: input.name }));
  }
  for (const [name, binding] of Object.entries(known.node.inputs)) {
    if ('from' in binding) {
      const place = { target: known.node, input: name, from: binding.from, path: [...known.path, 'inputs', name] };
      issues.push(...checkEnds(context.document, context.components, place));
    } else issues.push(...checkInputUri(known, name, binding.uri));
  }
  for (const [name, binding] of Object.entries(known.node.outputs)) issues.push(...checkOutputUri(known, name, binding.uri));
  return issues;
}

function checkInputUri({ node, declarations, path }: KnownNode, name: string, uri: string): Issue[] {
  const place = [...path, 'inputs', name];
  const input = declarations.inputs.get(name);
  if (input) return withFacts(checkInputAddress(input, uri, place), { node: node.id, name });
  const facts = { node: node.id, name, component: node.component, known: knownNames(name, declarations.inputs.keys()) };
  return [createIssue('E_UNKNOWN_INPUT', place, facts, renameOrRemove(name, declarations.inputs.keys()))];
}

function checkOutputUri({ node, declarations, path }: KnownNode, name: string, uri: string): Issue[] {
  const place = [...path, 'outputs', name];
  const output = declarations.outputs.get(name);
  if (output) return withFacts(checkOutputAddress(output, uri, place), { node: node.id, name });
  const facts = { node: node.id, name, component: node.component, known: knownNames(name, declarations.outputs.keys()) };
  return [createIssue('E_UNKNOWN_OUTPUT', place, facts, renameOrRemove(name, declarations.outputs.keys()))];
}

function renameOrRemove(name: string, known: Iterable<string>) {
  const nearest = nearestName(name, known);
  return nearest === undefined ? ({ kind: 'unset' } as const) : ({ kind: 'rename', name: nearest } as const);
}

interface Kept {
  readonly node: string;
  readonly name: string;
  readonly place: string;
}

/** No two outputs may be kept at the same address, nor one inside the other's. */
export function checkSharedOutputs(document: PipelineDocument): Issue[] {
  const kept = document.nodes.flatMap((node) =>
    Object.entries(node.outputs).map(([name, { uri }]): Kept => ({ node: node.id, name, place: uri.replace(/\/*$/, '/') })),
  );
  const byPlace = new Map<string, Kept>();
  for (const output of kept) if (!byPlace.has(output.place)) byPlace.set(output.place, output);
  return kept.flatMap((output) => {
    const other = enclosing(output, byPlace);
    if (!other) return [];
    const facts = { node: output.node, name: output.name, other: other.node, otherName: other.name };
    return [createIssue('E_OUTPUT_SHARED', ['nodes', output.node, 'outputs', output.name], facts, { kind: 'unset' })];
  });
}

/** The output that is kept at this place (the first that is) or at one around it. */
function enclosing(output: Kept, byPlace: ReadonlyMap<string, Kept>): Kept | undefined {
  for (let end = output.place.length; end > 0; end = output.place.lastIndexOf('/', end - 2) + 1) {
    const other = byPlace.get(output.place.slice(0, end));
    if (other && other !== output) return other;
  }
  return undefined;
}
