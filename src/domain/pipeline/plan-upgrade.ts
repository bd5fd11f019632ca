import type { ComponentDefinition } from '../component/component.ts';
import { componentRef } from '../component/component-ref.ts';
import type { Issue } from '../issue/issue.ts';
import { own } from '../names/own.ts';
import { applyEdit } from './apply-edit.ts';
import type { PipelineRules } from './check-context.ts';
import { checkRunnable } from './check-pipeline.ts';
import { declarationsOf } from './declarations.ts';
import { incomingLinks } from './graph.ts';
import { findNode } from './node-index.ts';
import { linkSource } from './output-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from './pipeline.ts';

/** Where a field of an upgrade is; `links` are the links from the node's outputs, named `target.input`. */
export type UpgradeRoom = 'parameters' | 'inputs' | 'outputs' | 'links' | 'tuning';

/**
 * What an upgrade does to one field. `kept`: the node's own value stays; `default`: the node uses the default, which
 * changes; `new`: the new version adds it; `gone`: the new version no longer has it; `unfit`: what is there no longer fits.
 */
export type Fate = 'kept' | 'default' | 'new' | 'gone' | 'unfit';

/** One field: what it holds now, and what it holds once reset; `null` for nothing. Issues are those that the upgrade brings. */
export interface UpgradeField {
  readonly room: UpgradeRoom;
  readonly name: string;
  readonly fate: Fate;
  readonly before: string | null;
  readonly reset: string | null;
  /** Whether the node holds something of its own there, which can be kept or reset. */
  readonly isOwn: boolean;
  readonly issues: readonly Issue[];
}

/** What changes when a node uses another version of its component. */
export interface UpgradePlan {
  readonly nodeId: string;
  readonly from: ComponentDefinition;
  readonly to: ComponentDefinition;
  readonly fields: readonly UpgradeField[];
}

interface Upgrade {
  readonly node: PipelineNode;
  readonly from: ComponentDefinition;
  readonly to: ComponentDefinition;
  readonly issuesOf: (room: UpgradeRoom, name: string) => readonly Issue[];
}

const absenceCodes: ReadonlySet<string> = new Set(['E_UNKNOWN_PARAMETER', 'E_UNKNOWN_INPUT', 'E_UNKNOWN_OUTPUT']);

/**
 * Compares a node with another version of its component, field by field, by the rules of `checkPipeline`: only errors
 * that the other version brings count. A node that is not there has no fields.
 */
export function planUpgrade(
  document: PipelineDocument,
  nodeId: string,
  from: ComponentDefinition,
  to: ComponentDefinition,
  rules: PipelineRules,
): UpgradePlan {
  const node = findNode(document, nodeId);
  if (!node) return { nodeId, from, to, fields: [] };
  const upgrade = { node, from, to, issuesOf: newIssues(document, node, to, rules) };
  const fields = [
    ...parameterFields(upgrade),
    ...bindingFields(upgrade, 'inputs'),
    ...bindingFields(upgrade, 'outputs'),
    ...linkFields(document, upgrade),
    ...tuningFields(upgrade),
  ];
  return { nodeId, from, to, fields };
}

/** The errors of the pipeline with the other version that it does not have now, by field. */
function newIssues(document: PipelineDocument, node: PipelineNode, to: ComponentDefinition, rules: PipelineRules): Upgrade['issuesOf'] {
  const components = new Map([...rules.components, [componentRef(to.metadata), to]]);
  const near = neighboursOf(document, node);
  const next = applyEdit(near, { type: 'node.component', id: node.id, component: componentRef(to.metadata) }).document;
  const known = new Set(errorsOf(near, { ...rules, components }).map(keyOf));
  const byPlace = Map.groupBy(
    errorsOf(next, { ...rules, components }).filter((issue) => !known.has(keyOf(issue))),
    ({ path }) => JSON.stringify(path.slice(1, 4)),
  );
  return (room, name) => {
    const [target = '', input = ''] = name.split('.');
    return byPlace.get(JSON.stringify(room === 'links' ? [target, 'inputs', input] : [node.id, room, name])) ?? [];
  };
}

/** The pipeline with the node and what links to or from it only: another component matters to nobody else. What is disabled passes links on. */
function neighboursOf(document: PipelineDocument, node: PipelineNode): PipelineDocument {
  if (document.nodes.some((one) => one.disabled)) return document;
  const sources = new Set(incomingLinks(node).map((link) => link.node));
  const isNear = (one: PipelineNode) =>
    one.id === node.id || sources.has(one.id) || incomingLinks(one).some((link) => link.node === node.id);
  return { ...document, nodes: document.nodes.filter(isNear) };
}

function errorsOf(document: PipelineDocument, rules: PipelineRules): Issue[] {
  return checkRunnable(document, rules).filter((issue) => issue.severity === 'error');
}

function keyOf(issue: Issue): string {
  return JSON.stringify([issue.code, ...issue.path]);
}

function parameterFields(upgrade: Upgrade): UpgradeField[] {
  const [before, after] = [declarationsOf(upgrade.from).parameters, declarationsOf(upgrade.to).parameters];
  return namesOf(after.keys(), before.keys(), Object.keys(upgrade.node.parameters)).flatMap((name) => {
    const typed = own(upgrade.node.parameters, name);
    const texts = { before: typed ?? before.get(name)?.default ?? null, reset: after.get(name)?.default ?? null };
    const declared = { was: before.has(name), is: after.has(name) };
    return toField(upgrade, { room: 'parameters', name, isOwn: typed !== undefined, ...texts, ...declared });
  });
}

function bindingFields(upgrade: Upgrade, room: 'inputs' | 'outputs'): UpgradeField[] {
  const [before, after] = [declarationsOf(upgrade.from)[room], declarationsOf(upgrade.to)[room]];
  const bindings: Readonly<Record<string, InputBinding>> = upgrade.node[room];
  return namesOf(after.keys(), before.keys(), Object.keys(bindings)).flatMap((name) => {
    const binding = own(bindings, name);
    const text = binding === undefined ? null : 'from' in binding ? binding.from : binding.uri;
    const declared = { was: before.has(name), is: after.has(name) };
    return toField(upgrade, { room, name, isOwn: text !== null, before: text, reset: null, ...declared });
  });
}

function linkFields(document: PipelineDocument, upgrade: Upgrade): UpgradeField[] {
  return document.nodes.flatMap((target) =>
    Object.entries(target.inputs).flatMap(([input, binding]) => {
      if (!('from' in binding) || target.id === upgrade.node.id || linkSource(binding.from) !== upgrade.node.id) return [];
      const name = `${target.id}.${input}`;
      return toField(upgrade, { room: 'links', name, isOwn: true, before: binding.from, reset: null, was: true, is: true });
    }),
  );
}

function tuningFields(upgrade: Upgrade): UpgradeField[] {
  return (['nodes', 'machineType', 'ps', 'evaluator'] as const).flatMap((name) => {
    const value = upgrade.node.tuning?.[name];
    const text = value === undefined ? null : String(value);
    return toField(upgrade, { room: 'tuning', name, isOwn: text !== null, before: text, reset: null, was: true, is: true });
  });
}

interface Found extends Pick<UpgradeField, 'room' | 'name' | 'isOwn' | 'before' | 'reset'> {
  /** Whether the old and the new version declare it. */
  readonly was: boolean;
  readonly is: boolean;
}

/** The field with its fate; nothing where there is nothing to tell. */
function toField({ issuesOf }: Upgrade, { was, is, ...found }: Found): UpgradeField[] {
  const issues = issuesOf(found.room, found.name);
  const isGone = (was && !is) || issues.some((issue) => absenceCodes.has(issue.code));
  if (isGone) return [{ ...found, fate: 'gone', reset: null, issues }];
  if (is && !was && !found.isOwn) return [{ ...found, fate: 'new', issues }];
  if (issues.length > 0) return [{ ...found, fate: 'unfit', issues }];
  if (found.isOwn) return [{ ...found, fate: 'kept', issues }];
  return found.before === found.reset ? [] : [{ ...found, fate: 'default', issues }];
}

function namesOf(...lists: readonly Iterable<string>[]): string[] {
  return [...new Set(lists.flatMap((list) => [...list]))];
}
