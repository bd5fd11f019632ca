import { mayConnect } from '../channel/may-connect.ts';
import type { InputChannel, OutputChannel } from '../channel/channel.ts';
import type { ComponentDefinition, ComponentLookup } from '../component/component.ts';
import { componentRef } from '../component/component-ref.ts';
import { own } from '../names/own.ts';
import { applyEdit } from './apply-edit.ts';
import type { PipelineRules } from './check-context.ts';
import { declarationsOf } from './declarations.ts';
import type { Edit } from './edit.ts';
import { incomingLinks } from './graph.ts';
import { findNode } from './node-index.ts';
import { pairPorts } from './pair-ports.ts';
import { planUpgrade, type UpgradeField, type UpgradePlan } from './plan-upgrade.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
import { type UpgradeChoices, upgradeEdit, upgradeKey } from './upgrade-node.ts';

/**
 * What goes into an input (`inputs`), what an output is written to (`outputs`), or a link to another node (`links`, named
 * `target.input`), and the port that it goes to with the other component: null where it goes away.
 */
export interface PortMove {
  readonly room: 'inputs' | 'outputs' | 'links';
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  /** The ports of the other component that fit, in their order. */
  readonly options: readonly string[];
}

/** What becomes of one node when it uses another component: what goes to which port, then field by field. */
export interface Replacement {
  readonly nodeId: string;
  readonly moves: readonly PortMove[];
  /** Compares the node with its ports taken over; its fields are those that hold something, or that lack something. */
  readonly plan: UpgradePlan;
}

/** Choices of all nodes, by their ids. */
export type ReplacementChoices = Readonly<Record<string, UpgradeChoices>>;

/** The ports that were chosen for what is at those of one node, by `upgradeKey`; null for none. */
export type PortChoices = Readonly<Record<string, string | null>>;

export interface PlannedReplacements {
  readonly replacements: readonly Replacement[];
  /** The one edit that does it. */
  readonly edit: Edit;
}

/** What somebody chose for nodes, by their ids: what to keep, and which port takes what. */
export interface Chosen {
  readonly fields?: ReplacementChoices;
  readonly ports?: Readonly<Record<string, PortChoices>>;
}

/**
 * Plans another component for nodes. Values stay by name, links go to the ports that `pairPorts` gives unless others are
 * chosen; what no longer fits goes unless it is chosen to stay. Nodes that are not there are left out.
 */
export function planReplacements(
  document: PipelineDocument,
  ids: readonly string[],
  to: ComponentDefinition,
  rules: PipelineRules,
  chosen: Chosen = {},
): PlannedReplacements {
  const known = { ...rules, components: new Map([...rules.components, [componentRef(to.metadata), to]]) };
  const edits: Edit[] = [];
  let current = document;
  const replacements = ids.flatMap((id) => {
    const node = findNode(current, id);
    if (!node) return [];
    const replacement = planReplacement(current, node, to, known, own(chosen.ports ?? {}, id) ?? {});
    const edit = replacementEdit(node, replacement, to, own(chosen.fields ?? {}, id) ?? {});
    current = applyEdit(current, edit).document;
    edits.push(edit);
    return [replacement];
  });
  return { replacements, edit: { type: 'batch', edits } };
}

function planReplacement(
  document: PipelineDocument,
  node: PipelineNode,
  to: ComponentDefinition,
  rules: PipelineRules,
  choices: PortChoices,
): Replacement {
  const from = rules.components.get(node.component) ?? to;
  const moves = movesOf({ document, node, from, to, components: rules.components, choices });
  const taken = applyEdit(document, takeOver(node, moves, to)).document;
  const plan = planUpgrade(taken, node.id, from, to, rules);
  const left = new Set(moves.flatMap((move) => (move.to === null || hasPort(to, move, move.from) ? [] : [`${move.room}/${move.from}`])));
  const isTold = (field: UpgradeField) => field.isOwn || (field.issues.length > 0 && !left.has(upgradeKey(field)));
  return { nodeId: node.id, moves, plan: { ...plan, fields: plan.fields.filter(isTold) } };
}

interface Swap {
  readonly document: PipelineDocument;
  readonly node: PipelineNode;
  readonly from: ComponentDefinition;
  readonly to: ComponentDefinition;
  readonly components: ComponentLookup;
  readonly choices: PortChoices;
}

function movesOf(swap: Swap): PortMove[] {
  const outputs = movesOfRoom(swap, 'outputs', outputsUsed(swap));
  const bound = new Set(Object.keys(swap.node.outputs));
  return [
    ...movesOfRoom(swap, 'inputs', inputsUsed(swap)),
    ...outputs.filter(({ name }) => bound.has(name)),
    ...movesOfLinks(swap, outputs),
  ];
}

type Channel = Pick<InputChannel | OutputChannel, 'name' | 'format'>;

/** The inputs that hold something, in the order of the component, with the format of what comes in. */
function inputsUsed({ document, node, from, components }: Swap): Channel[] {
  const declared = declarationsOf(from).inputs;
  const links = new Map(incomingLinks(node).map((link) => [link.input, link]));
  return inOrderOf(declared.keys(), Object.keys(node.inputs)).map((name) => {
    const link = links.get(name);
    const source = link && components.get(findNode(document, link.node)?.component ?? '');
    const output = source && declarationsOf(source).outputs.get(link.output);
    return { ...(output?.format ? output : (declared.get(name) ?? {})), name };
  });
}

function outputsUsed({ document, node, from }: Swap): Channel[] {
  const declared = declarationsOf(from).outputs;
  const used = [...Object.keys(node.outputs), ...readersOf(document, node.id).map(({ output }) => output)];
  return inOrderOf(declared.keys(), new Set(used)).map((name) => declared.get(name) ?? { name });
}

function inOrderOf(declared: Iterable<string>, used: Iterable<string>): string[] {
  const left = new Set(used);
  return [...new Set([...declared, ...left])].filter((name) => left.has(name));
}

/** What each port in use goes to: what was chosen, and for the others what is left. */
function movesOfRoom({ to, choices }: Swap, room: 'inputs' | 'outputs', ports: readonly Channel[]): PortMove[] {
  const after = [...declarationsOf(to)[room].values()];
  const chosen = new Map(ports.flatMap(({ name }) => toChoice(choices, `${room}/${name}`, after).map((port) => [name, port] as const)));
  const taken = new Set(chosen.values());
  const pairs = pairPorts(
    ports.filter(({ name }) => !chosen.has(name)),
    after.filter(({ name }) => !taken.has(name)),
  );
  const paired = new Map(pairs.map((pair) => [pair.from, pair.to]));
  return ports.map((port) => ({
    room,
    name: port.name,
    from: port.name,
    to: chosen.has(port.name) ? (chosen.get(port.name) ?? null) : (paired.get(port.name) ?? null),
    options: after.filter((other) => mayConnect(port, other)).map(({ name }) => name),
  }));
}

/** A link goes where its output goes; several may come from one output, so that it takes the first that fits where that has none. */
function movesOfLinks({ document, node, to, components, choices }: Swap, outputs: readonly PortMove[]): PortMove[] {
  const after = [...declarationsOf(to).outputs.values()];
  return readersOf(document, node.id).map(({ target, input, output }) => {
    const reader = components.get(target.component);
    const channel = (reader && declarationsOf(reader).inputs.get(input)) ?? {};
    const options = after.filter((other) => mayConnect(other, channel)).map(({ name }) => name);
    const name = `${target.id}.${input}`;
    const [chosen] = toChoice(choices, `links/${name}`, after);
    const usual = outputs.find((move) => move.name === output)?.to ?? options[0] ?? null;
    return { room: 'links', name, from: output, to: chosen === undefined ? usual : chosen, options };
  });
}

/** What was chosen, as far as it is a port of the component; nothing where nothing was. */
function toChoice(choices: PortChoices, key: string, ports: readonly Channel[]): [string | null] | [] {
  const chosen = own(choices, key);
  return chosen === undefined || (chosen !== null && !ports.some(({ name }) => name === chosen)) ? [] : [chosen];
}

function readersOf({ nodes }: PipelineDocument, id: string) {
  return nodes.flatMap((target) =>
    target.id === id ? [] : incomingLinks(target).flatMap(({ node, input, output }) => (node === id ? [{ target, input, output }] : [])),
  );
}

/** The edit that gives what ports hold to those that it goes to. What goes because its port is not there any more is left for the plan to tell of. */
function takeOver(node: PipelineNode, moves: readonly PortMove[], component: ComponentDefinition): Edit {
  const changed = moves.filter(({ from, to }) => from !== to);
  const cleared = changed.filter((move) => move.to !== null || hasPort(component, move, move.from));
  return {
    type: 'batch',
    edits: [...cleared.map((move) => clearEdit(node.id, move)), ...changed.flatMap((move) => giveEdits(node, move))],
  };
}

function hasPort(component: ComponentDefinition, { room }: PortMove, name: string): boolean {
  return declarationsOf(component)[room === 'inputs' ? 'inputs' : 'outputs'].has(name);
}

function clearEdit(id: string, { room, name }: PortMove): Edit {
  if (room === 'links') return linkEdit(name, null);
  return room === 'inputs'
    ? { type: 'node.input', id, input: name, binding: null }
    : { type: 'node.output', id, output: name, binding: null };
}

function giveEdits({ id, inputs, outputs }: PipelineNode, { room, name, to }: PortMove): Edit[] {
  if (to === null) return [];
  if (room === 'links') return [linkEdit(name, `${id}.${to}`)];
  const input = room === 'inputs' ? own(inputs, name) : undefined;
  if (input) return [{ type: 'node.input', id, input: to, binding: input }];
  const output = room === 'outputs' ? own(outputs, name) : undefined;
  return output ? [{ type: 'node.output', id, output: to, binding: output }] : [];
}

function linkEdit(name: string, from: string | null): Edit {
  const [id = '', input = ''] = name.split('.');
  return { type: 'node.input', id, input, binding: from === null ? null : { from } };
}

function replacementEdit(node: PipelineNode, { moves, plan }: Replacement, to: ComponentDefinition, choices: UpgradeChoices): Edit {
  return { type: 'batch', edits: [takeOver(node, moves, to), upgradeEdit(plan, choices, node)] };
}
