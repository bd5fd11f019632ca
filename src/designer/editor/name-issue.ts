import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Facts, Issue } from '#domain/issue/issue.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { localizeComponent } from '../lib/localize-component.ts';
import { channelNameOf, nodeNameOf } from './node-text.ts';

interface Known {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
}

const nodeFacts = ['node', 'source', 'other'] as const;

/** The issue with what it names as people know it: nodes as on their cards, parameters, inputs and outputs as in forms. */
export function nameIssue<I extends Pick<Issue, 'path' | 'facts'>>(issue: I, known: Known, language: Language): I {
  const { facts } = issue;
  const nodeName = (id: string): string => {
    const node = findNode(known.document, id);
    return node ? nodeNameOf(node, known.components, language) : id;
  };
  const named: [string, Facts[string]][] = nodeFacts.flatMap((key) => {
    const id = facts[key];
    return typeof id === 'string' ? [[key, nodeName(id)]] : [];
  });
  if (Array.isArray(facts['nodes'])) named.push(['nodes', facts['nodes'].map((id) => nodeName(String(id)))]);
  named.push(...namedSubject(issue, known, language), ...namedOutputs(facts, known, language));
  return { ...issue, facts: { ...facts, ...Object.fromEntries(named) } };
}

/** What the issue is about: the parameter, input or output that its path ends at. A variable's name stays what it is. */
function namedSubject({ path, facts }: Pick<Issue, 'path' | 'facts'>, known: Known, language: Language): [string, string][] {
  const [place, id, room, name] = path;
  if (place !== 'nodes' || typeof name !== 'string' || facts['name'] !== name || 'parameter' in facts) return [];
  const definition = componentOf(String(id), known);
  if (room === 'inputs' || room === 'outputs') return [['name', channelNameOf(definition, room, name, language)]];
  if (room !== 'parameters' || !definition) return [];
  const parameter = localizeComponent(definition, language).spec.parameters.find((one) => one.name === name);
  return [['name', parameter?.displayName ?? name]];
}

/** Outputs of other nodes that the text tells of. */
function namedOutputs(facts: Facts, known: Known, language: Language): [string, string][] {
  const pairs = [
    ['output', 'source'],
    ['otherName', 'other'],
  ] as const;
  return pairs.flatMap(([key, node]): [string, string][] => {
    const [name, id] = [facts[key], facts[node]];
    if (typeof name !== 'string' || typeof id !== 'string') return [];
    return [[key, channelNameOf(componentOf(id, known), 'outputs', name, language)]];
  });
}

function componentOf(node: string, { document, components }: Known): ComponentDefinition | undefined {
  return components.get(findNode(document, node)?.component ?? '');
}
