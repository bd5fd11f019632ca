import type { ComponentLookup } from '#domain/component/component.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { allowedTuning } from '#domain/tuning/allowed-tuning.ts';
import { maxReplicas } from '#domain/tuning/check-tuning.ts';
import { checkVariableName } from './check-variable-name.ts';
import type { RefusedTexts } from './refused-texts.ts';

/** What is wrong with what fields refuse to take. It keeps nothing from running: what held before holds. */
export function refusedIssues(texts: RefusedTexts, document: PipelineDocument, components: ComponentLookup): Issue[] {
  const issuesOf = ({ field, text }: RefusedTexts[number]): Issue[] => {
    const [room, id] = field;
    if (room === 'variables') return checkVariableName(document.variables, text, String(id), field);
    return room === 'nodes' ? countIssues(field, text, document, components) : [];
  };
  return texts.flatMap(issuesOf).map((issue) => ({ ...issue, severity: 'warning' }));
}

function countIssues([, id, , part]: Issue['path'], text: string, document: PipelineDocument, components: ComponentLookup): Issue[] {
  const node = findNode(document, String(id));
  if (!node) return [];
  const spec = components.get(node.component)?.spec;
  const { nodes } = allowedTuning(spec?.trainingConstraints, [], spec?.execution.jobType);
  const { min, max } = part === 'nodes' ? nodes : { min: 0, max: null };
  return [createIssue('E_TUNING_COUNT', ['nodes', node.id, 'tuning', part ?? ''], { count: text, min, max: max ?? maxReplicas })];
}
