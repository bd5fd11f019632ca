import type { ComponentLookup } from '../component/component.ts';
import { type Steps, takeSteps } from './steps.ts';
import { withoutDisabled } from '../pipeline/bypass.ts';
import { incomingLinks } from '../pipeline/graph.ts';
import type { PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';
import { variablesByName } from '../pipeline/resolve-value.ts';
import { resultSource } from './compile-task.ts';
import { explainChange } from './explain-change.ts';
import { resultKeys } from './result-keys.ts';
import type { PlanTask, RunPlan } from './run-plan.ts';
import { runReason, type RunReason } from './run-reason.ts';

/** Whether a node's result is still what the document asks for, and if not, why. */
export type Freshness = { readonly state: 'fresh' } | { readonly state: 'stale'; readonly reasons: readonly RunReason[] };

export interface FreshnessSource {
  /** The document now; with problems or without. */
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
  /** The plan of the run whose results are looked at. */
  readonly plan: RunPlan;
  /** Whether that run has a result of the task. */
  readonly hasResult: (task: string) => boolean;
}

const fresh: Freshness = { state: 'fresh' };

/**
 * For each node of the document that has a result in a run: fresh, or stale with what changed in the node itself or, by
 * `upstream`, the nodes whose changes reached it. Nodes without a result, and disabled ones, are left out. Time in proportion to what changed
 * and what lies behind it.
 */
export function freshnessOf(source: FreshnessSource): ReadonlyMap<string, Freshness> {
  return takeSteps(freshnessSteps(source));
}

/** What `freshnessOf` gives, in steps: at 10,000 nodes the first look hashes for longer than a page may stand still. */
export function* freshnessSteps({ document: drawn, components, plan, hasResult }: FreshnessSource): Steps<ReadonlyMap<string, Freshness>> {
  const { document } = withoutDisabled(drawn, components);
  const keys = yield* resultKeys(document, components);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const variables = variablesByName(document.variables);
  const changed = new Map<string, ReadonlySet<string>>();
  const result = new Map<string, Freshness>();
  for (const task of plan.tasks) {
    yield;
    const node = nodes.get(task.id);
    if (!node) continue;
    if (keys.get(task.id) === task.cacheKey) {
      if (hasResult(task.id)) result.set(task.id, fresh);
      continue;
    }
    const component = components.get(node.component);
    const reasons = component
      ? explainChange(task, resultSource(node, component, variables))
      : [runReason('component', [task.component, node.component])];
    const origins = originsOf(node, task, reasons, changed);
    changed.set(task.id, origins);
    if (hasResult(task.id)) result.set(task.id, { state: 'stale', reasons: withOrigins(task.id, reasons, origins) });
  }
  return result;
}

/** The nodes whose own changes make this one stale. What it reads from outside the plan counts as changed where nothing else has. */
function originsOf(node: PipelineNode, task: PlanTask, reasons: readonly RunReason[], changed: ReadonlyMap<string, ReadonlySet<string>>) {
  const links = incomingLinks(node).filter(({ input }) => wasLinked(task, input));
  const origins = new Set(links.flatMap((link) => [...(changed.get(link.node) ?? [])]));
  if (reasons.length > 0) origins.add(node.id);
  if (origins.size === 0) for (const link of links) origins.add(link.node);
  return origins;
}

function wasLinked(task: PlanTask, input: string): boolean {
  return task.inputs.some(({ channel, source }) => channel === input && source.kind === 'task');
}

function withOrigins(id: string, reasons: readonly RunReason[], origins: ReadonlySet<string>): readonly RunReason[] {
  const upstream = [...origins].filter((origin) => origin !== id);
  if (upstream.length > 0) return [...reasons, runReason('upstream', upstream)];
  return reasons.length > 0 ? reasons : [runReason('code')];
}
