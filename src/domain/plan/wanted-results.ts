import type { ComponentLookup } from '../component/component.ts';
import { withoutDisabled } from '../pipeline/bypass.ts';
import { findNode } from '../pipeline/node-index.ts';
import type { PipelineDocument } from '../pipeline/pipeline.ts';
import { variablesByName } from '../pipeline/resolve-value.ts';
import { resultSource } from './compile-task.ts';
import { resultKeys } from './result-keys.ts';
import type { PlanTask } from './run-plan.ts';
import { takeSteps } from './steps.ts';

/** A result by what decides it; the node that makes it need not be able to run now. */
export type WantedResult = Pick<PlanTask, 'id' | 'cacheKey' | 'code' | 'outputs'>;

/** The results that nodes have as the document stands, in the order asked for; nodes without a known component, or in or behind a circle, are left out. */
export function wantedResults(document: PipelineDocument, components: ComponentLookup, ids: readonly string[]): WantedResult[] {
  const { document: enabled } = withoutDisabled(document, components);
  const keys = takeSteps(resultKeys(enabled, components));
  const variables = variablesByName(enabled.variables);
  return ids.flatMap((id) => {
    const node = findNode(enabled, id);
    const component = node && components.get(node.component);
    const key = keys.get(id);
    if (!node || !component || key === undefined) return [];
    const { code, outputs } = resultSource(node, component, variables);
    return [{ id, cacheKey: key, code, outputs }];
  });
}
