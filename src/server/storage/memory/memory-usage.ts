import { parseComponentRef } from '#domain/component/component-ref.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { isTrialPipeline } from '#domain/run/trial.ts';
import type { StoredPipeline, StoredRun, StoredUsage } from '../storage.ts';

/** Which of the pipelines and runs use a component, in their order; runs that try a draft are left out. */
export function usageOf(name: string, pipelines: readonly StoredPipeline[], runs: readonly StoredRun[]): StoredUsage {
  return {
    pipelines: pipelines.flatMap(({ id, document }) =>
      usesOf(name, document).map(({ version, nodes }) => ({ id, name: document.metadata.name, version, nodes })),
    ),
    runs: runs
      .filter((run) => !isTrialPipeline(run.pipelineId))
      .flatMap(({ id, pipelineName, view, createdAt, document }) =>
        usesOf(name, document).map(({ version }) => ({ id, pipelineName, version, state: view.state, createdAt })),
      ),
  };
}

/** The versions of a component in a document, in the order of their first nodes. */
function usesOf(name: string, document: PipelineDocument): { readonly version: string; readonly nodes: string[] }[] {
  const nodes = document.nodes.flatMap(({ id, component }) => {
    const ref = parseComponentRef(component);
    return ref.ok && ref.value.name === name ? [{ id, version: ref.value.version }] : [];
  });
  return [...Map.groupBy(nodes, (node) => node.version)].map(([version, uses]) => ({ version, nodes: uses.map((use) => use.id) }));
}
