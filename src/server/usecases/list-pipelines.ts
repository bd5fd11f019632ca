import type { PipelineSummary } from '#contract/models.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import type { StoredPipeline, StoredRunSummary } from '../storage/storage.ts';
import type { Services } from './services.ts';

/** Pipelines with a small picture and their newest run, last changed first. */
export async function listPipelines({ storage }: Services): Promise<PipelineSummary[]> {
  const [pipelines, runs] = await Promise.all([storage.listPipelines(), storage.lastRuns()]);
  const lastRun = new Map(runs.map((run) => [run.pipelineId, run]));
  return pipelines.map((pipeline) => toSummary(pipeline, lastRun.get(pipeline.id)));
}

function toSummary({ id, revision, updatedAt, document }: StoredPipeline, run: StoredRunSummary | undefined): PipelineSummary {
  return {
    id,
    name: document.metadata.name,
    description: document.metadata.description ?? '',
    revision,
    nodeCount: document.nodes.length,
    picture: toPicture(document),
    updatedAt,
    lastRun: run === undefined ? null : { id: run.id, state: run.state, createdAt: run.createdAt },
  };
}

const pictureNodes = 300;

/** Where the first nodes are and the links among them; enough for a thumbnail. */
function toPicture(document: PipelineDocument): PipelineSummary['picture'] {
  const nodes = document.nodes.slice(0, pictureNodes);
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const links = nodes.flatMap((node, to) =>
    Object.values(node.inputs).flatMap((binding): [number, number][] => {
      const from = 'from' in binding ? indexOf.get(binding.from.split('.')[0] ?? '') : undefined;
      return from === undefined ? [] : [[from, to]];
    }),
  );
  return { nodes: nodes.map((node) => ({ x: node.position.x, y: node.position.y })), links };
}
