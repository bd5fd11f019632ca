import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Facts, Issue } from '#domain/issue/issue.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { displayNameOf } from '../lib/component-text.ts';
import { localizeComponent } from '../lib/localize-component.ts';
import { channelNameOf, nodeNameOf } from './node-text.ts';

interface Known {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
  /** A node that gets another component, of which the issue tells. */
  readonly becomes?: { readonly nodeId: string; readonly to: ComponentDefinition };
}

const nodeFacts = ['node', 'source', 'other'] as const;

/** The issue with what it names as people know it: nodes and components as on cards, parameters, inputs and outputs as in forms. */
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
  named.push(...namedSubject(issue, known, language), ...namedOutputs(facts, known, language), ...namedComponent(issue, known, language));
  return { ...issue, facts: { ...facts, ...Object.fromEntries(named) } };
}

/** What the issue is about: the parameter, input or output that its path ends at. A variable's name stays what it is. */
function namedSubject({ path, facts }: Pick<Issue, 'path' | 'facts'>, known: Known, language: Language): [string, string][] {
  const [place, id, room, name] = path;
  if (place !== 'nodes' || typeof name !== 'string' || facts['name'] !== name || 'parameter' in facts) return [];
  const definition = definitionsOf(String(id), known).find((one) => declares(one, room, name));
  return definition ? [['name', fieldNameOf(definition, room, name, language)]] : [];
}

/** The component that the text tells of, and which parameters, inputs or outputs it has. */
function namedComponent({ path, facts }: Pick<Issue, 'path' | 'facts'>, known: Known, language: Language): [string, string | string[]][] {
  const { component, known: others } = facts;
  const [place, id, room] = path;
  if (place !== 'nodes' || typeof component !== 'string') return [];
  const definition = definitionsOf(String(id), known).find(({ metadata }) => componentRef(metadata) === component);
  if (!definition) return [];
  const name = `${displayNameOf(definition, language)} ${definition.metadata.version}`;
  if (!Array.isArray(others)) return [['component', name]];
  return [
    ['component', name],
    ['known', others.map((one) => fieldNameOf(definition, room, String(one), language))],
  ];
}

function declares(definition: ComponentDefinition, room: Issue['path'][number] | undefined, name: string): boolean {
  if (room === 'inputs' || room === 'outputs') return declarationsOf(definition)[room].has(name);
  return room === 'parameters' && definition.spec.parameters.some((one) => one.name === name);
}

/** What a parameter, input or output is called in forms; its name where it has no other. */
function fieldNameOf(definition: ComponentDefinition, room: Issue['path'][number] | undefined, name: string, language: Language): string {
  if (room === 'inputs' || room === 'outputs') return channelNameOf(definition, room, name, language);
  if (room !== 'parameters') return name;
  return localizeComponent(definition, language).spec.parameters.find((one) => one.name === name)?.displayName ?? name;
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

/** What a node becomes, then what it is. */
function definitionsOf(node: string, known: Known): ComponentDefinition[] {
  const { becomes } = known;
  return [becomes?.nodeId === node ? becomes.to : undefined, componentOf(node, known)].filter((one) => one !== undefined);
}

function componentOf(node: string, { document, components }: Known): ComponentDefinition | undefined {
  return components.get(findNode(document, node)?.component ?? '');
}
