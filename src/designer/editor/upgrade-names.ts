import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { UpgradeField, UpgradePlan } from '#domain/pipeline/plan-upgrade.ts';
import { localizeComponent } from '../lib/localize-component.ts';
import { nameIssue } from './name-issue.ts';
import { channelNameOf, nodeNameOf } from './node-text.ts';

interface Known {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
}

/** Names what an upgrade of a node is about as people know it: fields as in forms, nodes as on their cards. */
export function upgradeNames({ nodeId, from, to }: Pick<UpgradePlan, 'nodeId' | 'from' | 'to'>, known: Known, language: Language) {
  const definitionOf = (id: string) => known.components.get(findNode(known.document, id)?.component ?? '');
  const nodeName = (id: string) => {
    const node = findNode(known.document, id);
    return node ? nodeNameOf(node, known.components, language) : id;
  };
  const portName = (room: 'inputs' | 'outputs', name: string) => {
    const declares = (definition: ComponentDefinition) => declarationsOf(definition)[room].has(name);
    return channelNameOf(declares(to) ? to : from, room, name, language);
  };
  const outputName = (ref: string) => {
    const source = parseOutputRef(ref);
    if (!source || !findNode(known.document, source.node)) return ref;
    const { node, output } = source;
    const name = node === nodeId ? portName('outputs', output) : channelNameOf(definitionOf(node), 'outputs', output, language);
    return `${nodeName(node)} · ${name}`;
  };
  /** The end of a link that is named `target.input`. */
  const inputName = (name: string) => {
    const [target = '', input = ''] = name.split('.');
    return `${nodeName(target)} · ${channelNameOf(definitionOf(target), 'inputs', input, language)}`;
  };
  const parameterName = (name: string) =>
    [to, from].flatMap((one) => localizeComponent(one, language).spec.parameters).find((one) => one.name === name)?.displayName ?? name;
  return {
    portName,
    outputName,
    inputName,
    field: ({ room, name }: Pick<UpgradeField, 'room' | 'name'>): string => {
      if (room === 'inputs' || room === 'outputs') return portName(room, name);
      if (room === 'links') return inputName(name);
      return room === 'parameters' ? parameterName(name) : name;
    },
    value: (room: UpgradeField['room'], text: string): string => (room === 'inputs' || room === 'links' ? outputName(text) : text),
    issue: <I extends Pick<Issue, 'path' | 'facts'>>(issue: I): I => nameIssue(issue, { ...known, becomes: { nodeId, to } }, language),
  };
}
