import type { ComponentLookup } from '#domain/component/component.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { allowedTuning } from '#domain/tuning/allowed-tuning.ts';
import { maxReplicas } from '#domain/tuning/check-tuning.ts';
import type { RefusedTexts } from './refused-texts.ts';

/** What is wrong with counts that fields of nodes refuse to take. They keep nothing from running: what held before holds. */
export function refusedIssues(texts: RefusedTexts, document: PipelineDocument, components: ComponentLookup): Issue[] {
  return texts.flatMap(({ field, text }): Issue[] => {
    const [room, id, , part] = field;
    const node = room === 'nodes' ? findNode(document, String(id)) : undefined;
    if (!node) return [];
    const spec = components.get(node.component)?.spec;
    const { nodes } = allowedTuning(spec?.trainingConstraints, [], spec?.execution.jobType);
    const { min, max } = part === 'nodes' ? nodes : { min: 0, max: null };
    return [{ ...createIssue('E_TUNING_COUNT', field, { count: text, min, max: max ?? maxReplicas }), severity: 'warning' }];
  });
}
