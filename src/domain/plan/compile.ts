import type { ComponentDefinition, ComponentLookup } from '../component/component.ts';
import { createIssue, hasErrors } from '../issue/create-issue.ts';
import type { Issue } from '../issue/issue.ts';
import { failure, success, type Result } from '../issue/result.ts';
import { own } from '../names/own.ts';
import { withoutDisabled } from '../pipeline/bypass.ts';
import { knownNames } from '../pipeline/declarations.ts';
import { depthsOf, graphOf } from '../pipeline/graph.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { variablesByName } from '../pipeline/resolve-value.ts';
import type { MachineType } from '../tuning/machine-type.ts';
import { cacheKey } from './cache-key.ts';
import { compileTask, resultFacts } from './compile-task.ts';
import { hashPlan } from './hash-plan.ts';
import type { PlanTask, RunPlan } from './run-plan.ts';
import { checkPartToRun, partToRun } from './part-to-run.ts';
import type { Selection } from './selection.ts';
import { checkVariableSizes } from './task-environment.ts';

/** What is compiled. `variables` replaces values of the pipeline's variables, by name. */
export interface CompileSource {
  readonly pipeline: PipelineDocument;
  readonly components: ComponentLookup;
  readonly machineTypes: readonly MachineType[];
  readonly selection?: Selection | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/**
 * Compiles a pipeline, or a selection of it, to a run plan. Refused with every error that `checkPartToRun` finds in the
 * selected nodes and those before them; never a part of a plan. Warnings come with the plan. The plan of a selection is
 * the full plan without the other tasks (E_PLAN_EMPTY where none is left, because all are disabled): inputs may come from tasks that are not in it, `dependsOn` names only tasks that are.
 */
export function compilePipeline({ pipeline, components, machineTypes, selection = {}, variables = {} }: CompileSource): Result<RunPlan> {
  const overridden = overrideVariables(pipeline, variables);
  if (!overridden.ok) return overridden;
  const part = partToRun(overridden.value, selection);
  if (!part.ok) return part;
  const { selected } = part.value;
  const issues = checkPartToRun(part.value, { components, machineTypes });
  if (hasErrors(issues)) return failure(...issues);
  const { document } = withoutDisabled(part.value.document, components);
  const compiled = compileNodes(document, selected, { components, machineTypes });
  if (compiled.issues.length > 0) return failure(...issues, ...compiled.issues);
  const tasks = compiled.tasks.map((task) => restrict(task, selected));
  if (tasks.length === 0) return failure(createIssue('E_PLAN_EMPTY', ['nodes']));
  return success({ ...planOf(pipeline.metadata.name, tasks), hash: hashPlan(pipeline.metadata.name, tasks) }, issues);
}

function planOf(name: string, tasks: PlanTask[]) {
  return { apiVersion: 'weft/v1', kind: 'RunPlan', pipeline: { name }, tasks } as const;
}

function overrideVariables(document: PipelineDocument, values: Readonly<Record<string, string>>): Result<PipelineDocument> {
  const names = document.variables.map((variable) => variable.name);
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    return failure(
      ...unknown.map((name) => createIssue('E_UNKNOWN_VARIABLE', ['variables', name], { name, known: knownNames(name, names) })),
    );
  }
  const variables = document.variables.map((variable) => ({ ...variable, value: own(values, variable.name) ?? variable.value }));
  return success({ ...document, variables });
}

interface Compiled {
  readonly tasks: readonly PlanTask[];
  readonly issues: readonly Issue[];
}

/** The tasks of the selected nodes. Of those before them only the keys are needed. */
function compileNodes(
  document: PipelineDocument,
  selected: ReadonlySet<string>,
  { components, machineTypes }: Pick<CompileSource, 'components' | 'machineTypes'>,
): Compiled {
  const variables = variablesByName(document.variables);
  const keys = new Map<string, string>();
  const keyOf = (id: string) => keys.get(id) ?? '';
  const issues: Issue[] = [];
  const tasks = inOrder(document).flatMap((node) => {
    const component = componentOf(node, components);
    if (!selected.has(node.id)) {
      keys.set(node.id, cacheKey(resultFacts(node, component, variables), keyOf));
      return [];
    }
    const compiled = compileTask({ node, component, variables, machineTypes, keyOf });
    keys.set(node.id, compiled.task.cacheKey);
    for (const issue of checkVariableSizes(compiled.task, compiled.values, compiled.task.replicas)) issues.push(issue);
    return [compiled.task];
  });
  return { tasks, issues };
}

/** By the longest way to each node, then by id: an order in which every node stands behind those it needs. */
function inOrder(document: PipelineDocument): PipelineNode[] {
  const depths = depthsOf(graphOf(document));
  const placed = document.nodes.map((node, position) => ({ node, depth: depths[position] ?? 0 }));
  return placed.toSorted((one, other) => one.depth - other.depth || (one.node.id < other.node.id ? -1 : 1)).map(({ node }) => node);
}

function componentOf(node: PipelineNode, components: ComponentLookup): ComponentDefinition {
  const component = components.get(node.component);
  if (!component) throw new Error(`no component ${node.component}: compile before check`);
  return component;
}

function restrict(task: PlanTask, selected: ReadonlySet<string>): PlanTask {
  return task.dependsOn.every((id) => selected.has(id)) ? task : { ...task, dependsOn: task.dependsOn.filter((id) => selected.has(id)) };
}
