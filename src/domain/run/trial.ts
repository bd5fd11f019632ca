import { parseComponentRef } from '../component/component-ref.ts';

const prefix = 'draft:';

/** What a trial runs alone. */
export type Tried =
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'version'; readonly name: string; readonly version: string };

/** What stands for the pipeline of runs that try a draft, by its id, or a published version, by its reference. */
export function trialPipelineId(tried: string): string {
  return `${prefix}${tried}`;
}

/** Whether a run with this pipeline tries a component alone. */
export function isTrialPipeline(pipelineId: string): boolean {
  return pipelineId.startsWith(prefix);
}

/** What runs with this pipeline try, or null where it is a pipeline that people made. */
export function triedIn(pipelineId: string): Tried | null {
  if (!isTrialPipeline(pipelineId)) return null;
  const tried = pipelineId.slice(prefix.length);
  const ref = parseComponentRef(tried);
  return ref.ok ? { kind: 'version', ...ref.value } : { kind: 'draft', id: tried };
}
