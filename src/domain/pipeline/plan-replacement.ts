import type { ComponentDefinition } from '../component/component.ts';
import { componentRef } from '../component/component-ref.ts';
import { own } from '../names/own.ts';
import { applyEdit } from './apply-edit.ts';
import type { PipelineRules } from './check-context.ts';
import { declarationsOf } from './declarations.ts';
import type { Edit } from './edit.ts';
import { incomingLinks } from './graph.ts';
import { findNode } from './node-index.ts';
import { pairPorts, type PortPair } from './pair-ports.ts';
import { planUpgrade, type UpgradeField, type UpgradePlan } from './plan-upgrade.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
import { type UpgradeChoices, upgradeEdit } from './upgrade-node.ts';

/** What becomes of one node when it uses another component: ports that take over from others, then field by field. */
export interface Replacement {
  readonly nodeId: string;
  readonly inputs: readonly PortPair[];
  readonly outputs: readonly PortPair[];
  /** Compares the node with its ports taken over; its fields are those that hold something, or that lack something. */
  readonly plan: UpgradePlan;
}

/** Choices of all nodes, by their ids. */
export type ReplacementChoices = Readonly<Record<string, UpgradeChoices>>;

export interface PlannedReplacements {
  readonly replacements: readonly Replacement[];
  /** The one edit that does it. */
  readonly edit: Edit;
}

/**
 * Plans another component for nodes. Links and values stay by name, links also by format where only one port fits; what no
 * longer fits goes unless `choices` keep it. Nodes that are not there are left out.
 */
export function planReplacements(
  document: PipelineDocument,
  ids: readonly string[],
  to: ComponentDefinition,
  rules: PipelineRules,
  choices: ReplacementChoices = {},
): PlannedReplacements {
  const known = { ...rules, components: new Map([...rules.components, [componentRef(to.metadata), to]]) };
  const edits: Edit[] = [];
  let current = document;
  const replacements = ids.flatMap((id) => {
    const node = findNode(current, id);
    if (!node) return [];
    const replacement = planReplacement(current, node, to, known);
    const edit = replacementEdit(current, node, replacement, own(choices, id) ?? {});
    current = applyEdit(current, edit).document;
    edits.push(edit);
    return [replacement];
  });
  return { replacements, edit: { type: 'batch', edits } };
}

function planReplacement(document: PipelineDocument, node: PipelineNode, to: ComponentDefinition, rules: PipelineRules): Replacement {
  const from = rules.components.get(node.component) ?? to;
  const pairs = pairsOf(document, node, from, to);
  const taken = applyEdit(document, takeOver(document, node, pairs)).document;
  const plan = planUpgrade(taken, node.id, from, to, rules);
  const isMoved = (field: UpgradeField) =>
    (field.room === 'inputs' || field.room === 'outputs') && pairs[field.room].some((pair) => pair.from === field.name);
  return {
    nodeId: node.id,
    ...pairs,
    plan: { ...plan, fields: plan.fields.filter((field) => (field.isOwn || field.issues.length > 0) && !isMoved(field)) },
  };
}

type Pairs = Pick<Replacement, 'inputs' | 'outputs'>;

function pairsOf(document: PipelineDocument, node: PipelineNode, from: ComponentDefinition, to: ComponentDefinition): Pairs {
  const [before, after] = [declarationsOf(from), declarationsOf(to)];
  const inputs = new Set(Object.keys(node.inputs));
  const outputs = new Set([...Object.keys(node.outputs), ...linkedOutputs(document, node.id)]);
  const lost = (used: ReadonlySet<string>, room: 'inputs' | 'outputs') =>
    [...used].filter((name) => !after[room].has(name)).map((name) => before[room].get(name) ?? { name });
  const free = (used: ReadonlySet<string>, room: 'inputs' | 'outputs') => [...after[room].values()].filter(({ name }) => !used.has(name));
  return {
    inputs: pairPorts(lost(inputs, 'inputs'), free(inputs, 'inputs')),
    outputs: pairPorts(lost(outputs, 'outputs'), free(outputs, 'outputs')),
  };
}

function linkedOutputs({ nodes }: PipelineDocument, id: string): string[] {
  return nodes.flatMap((node) => incomingLinks(node).flatMap((link) => (link.node === id ? [link.output] : [])));
}

/** The edit that gives what ports hold to those that stand for them. */
function takeOver(document: PipelineDocument, node: PipelineNode, { inputs, outputs }: Pairs): Edit {
  const { id } = node;
  const ownInputs = inputs.flatMap(({ from, to }): Edit[] => {
    const binding = own(node.inputs, from);
    return binding
      ? [
          { type: 'node.input', id, input: from, binding: null },
          { type: 'node.input', id, input: to, binding },
        ]
      : [];
  });
  const ownOutputs = outputs.flatMap(({ from, to }): Edit[] => {
    const binding = own(node.outputs, from);
    return binding
      ? [
          { type: 'node.output', id, output: from, binding: null },
          { type: 'node.output', id, output: to, binding },
        ]
      : [];
  });
  const renamed = new Map(outputs.map(({ from, to }) => [from, to]));
  const links = document.nodes.flatMap((target) =>
    incomingLinks(target).flatMap(({ node: source, output, input }): Edit[] => {
      const to = source === id ? renamed.get(output) : undefined;
      return to === undefined ? [] : [{ type: 'node.input', id: target.id, input, binding: { from: `${id}.${to}` } }];
    }),
  );
  return { type: 'batch', edits: [...ownInputs, ...ownOutputs, ...links] };
}

function replacementEdit(document: PipelineDocument, node: PipelineNode, replacement: Replacement, choices: UpgradeChoices): Edit {
  return { type: 'batch', edits: [takeOver(document, node, replacement), upgradeEdit(replacement.plan, choices, node)] };
}
