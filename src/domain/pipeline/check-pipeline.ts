import { createIssue } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { checkTuning } from '../tuning/check-tuning.ts';
import { withoutDisabled, type CutLink } from './bypass.ts';
import { checkBindings, checkSharedOutputs } from './check-bindings.ts';
import { explainUnknownComponent } from './check-component-ref.ts';
import { withFacts, type CheckContext, type PipelineRules } from './check-context.ts';
import { checkParameters } from './check-parameters.ts';
import { checkUnusedOutputs } from './check-unused-outputs.ts';
import { checkUnusedVariables, checkVariables } from './check-variables.ts';
import { declarationsOf } from './declarations.ts';
import { cyclesOf, incomingLinks } from './graph.ts';
import { findNode } from './node-index.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
import { variablesByName } from './resolve-value.ts';

/**
 * Everything that is wrong with a pipeline, in the order of its nodes: what stops a run as errors, what is worth
 * knowing as warnings and hints. Paths start at the document: `['nodes', id, 'parameters', name]`. Facts name the
 * node and the field.
 */
export function checkPipeline(document: PipelineDocument, rules: PipelineRules): Issue[] {
  const empty = document.nodes.length === 0 ? [createIssue('H_PIPELINE_EMPTY', ['nodes'])] : [];
  return [
    ...empty,
    ...checkRunnable(document, rules),
    ...checkUnusedVariables(document),
    ...checkUnusedOutputs(document, rules.components),
  ];
}

/** The errors and warnings of `checkPipeline`, without its hints. Disabled nodes are looked at only for what passes through them. */
export function checkRunnable(document: PipelineDocument, rules: PipelineRules): Issue[] {
  const bypassed = withoutDisabled(document, rules.components);
  const context: CheckContext = { ...rules, document: bypassed.document, variables: variablesByName(document.variables) };
  const issues = [...checkVariables(document), ...checkIds(document)];
  for (const node of bypassed.document.nodes) for (const issue of checkKept(node, context)) issues.push(issue);
  issues.push(...checkCycles(bypassed.document), ...checkSharedOutputs(bypassed.document));
  return explainCuts(issues, bypassed.cut);
}

/** One issue for each node, sub-pipeline or annotation whose id another one before it has. */
function checkIds(document: PipelineDocument): Issue[] {
  const taken = new Set<string>();
  const { nodes, subPipelines = [], annotations = [] } = document;
  return Object.entries({ nodes, subPipelines, annotations }).flatMap(([list, items]) =>
    items.flatMap(({ id }, position) => {
      if (taken.has(id)) return [createIssue('E_NODE_ID_TAKEN', [list, position, 'id'], { node: id })];
      taken.add(id);
      return [];
    }),
  );
}

/** Says of an input without data that it is a disabled node that keeps it from having any. */
function explainCuts(issues: readonly Issue[], cut: readonly CutLink[]): Issue[] {
  if (cut.length === 0) return [...issues];
  const sources = new Map(cut.map(({ node, input, source }) => [`${node}.${input}`, source]));
  return issues.map((issue) => {
    const source = sources.get(`${String(issue.facts['node'])}.${String(issue.facts['name'])}`);
    if (issue.code !== 'E_INPUT_MISSING' || source === undefined) return issue;
    return createIssue('E_INPUT_BYPASSED', issue.path, { ...issue.facts, source }, { kind: 'enable', node: source });
  });
}

/** What a node was checked against, and the components of the nodes that its links come from. */
interface Checked {
  readonly rules: PipelineRules;
  readonly variables: PipelineDocument['variables'];
  readonly sources: readonly string[];
  readonly issues: readonly Issue[];
}

const checked = new WeakMap<PipelineNode, Checked>();

/** What is wrong with a node. It is kept with the node, and holds as long as nothing changes that was looked at for it. */
function checkKept(node: PipelineNode, context: CheckContext): readonly Issue[] {
  const { document } = context;
  if (findNode(document, node.id) !== node) return [];
  const known = checked.get(node);
  if (known && isSameRules(known, context) && hasSameSources(node, known.sources, document)) return known.issues;
  const { components, machineTypes, deprecated } = context;
  const sources = incomingLinks(node).map((link) => findNode(document, link.node)?.component ?? '');
  const issues = checkNode(node, context);
  // What is said of a node that is not there depends on the names of all others.
  if (sources.includes('')) checked.delete(node);
  else checked.set(node, { rules: { components, machineTypes, deprecated }, variables: document.variables, sources, issues });
  return issues;
}

function isSameRules({ rules, variables }: Checked, context: CheckContext): boolean {
  return (
    variables === context.document.variables &&
    rules.components === context.components &&
    rules.machineTypes === context.machineTypes &&
    rules.deprecated === context.deprecated
  );
}

function hasSameSources(node: PipelineNode, sources: readonly string[], document: PipelineDocument): boolean {
  return incomingLinks(node).every((link, at) => findNode(document, link.node)?.component === sources[at]);
}

function checkNode(node: PipelineNode, context: CheckContext): Issue[] {
  const path = ['nodes', node.id];
  const component = context.components.get(node.component);
  if (!component) return explainUnknownComponent(node, context.components, path);
  const known = { node, component, declarations: declarationsOf(component), path };
  const { trainingConstraints: constraints, execution } = component.spec;
  const tuningRules = { constraints, machineTypes: context.machineTypes, jobType: execution.jobType };
  return [
    ...checkDeprecated(node, context),
    ...checkParameters(known, context),
    ...checkBindings(known, context),
    ...withFacts(checkTuning(node.tuning, tuningRules, [...path, 'tuning']), { node: node.id }),
  ];
}

function checkDeprecated(node: PipelineNode, { deprecated }: CheckContext): Issue[] {
  const reason = deprecated?.get(node.component);
  if (reason === undefined) return [];
  return [createIssue('W_COMPONENT_DEPRECATED', ['nodes', node.id, 'component'], { node: node.id, component: node.component, reason })];
}

/** One issue for each cycle of two nodes or more, at the link that closes it; a link from a node to itself is said where it stands. */
function checkCycles(document: PipelineDocument): Issue[] {
  return cyclesOf(document).flatMap((cycle) => {
    const nodes = cycle.flatMap((position) => document.nodes[position] ?? []);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last || first === last) return [];
    const name = incomingLinks(first).find((link) => link.node === last.id)?.input ?? '';
    const facts = { node: first.id, name, nodes: nodes.map((node) => node.id) };
    return [createIssue('E_LINK_CYCLE', ['nodes', first.id, 'inputs', name], facts, { kind: 'remove-link' })];
  });
}
