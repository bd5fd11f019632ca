import type { Storage } from '../storage/storage.ts';

interface OfRevision {
  readonly pipelineId: string;
  readonly revision: number;
}

/** So many snapshots of a pipeline are looked through, the newest first. */
const snapshotsRead = 500;

/** Says of each run what its revision is called now; null where it is no snapshot. Reads the names of each pipeline once. */
export async function withRevisionNames<T extends OfRevision>(
  storage: Pick<Storage, 'listRevisions'>,
  runs: readonly T[],
): Promise<(T & { readonly revisionName: string | null })[]> {
  const read = async (id: string) => {
    const named = await storage.listRevisions(id, { named: true, limit: snapshotsRead });
    return [id, new Map(named.map(({ revision, name }) => [revision, name]))] as const;
  };
  const ids = new Set(runs.map(({ pipelineId }) => pipelineId));
  const names = new Map(await Promise.all([...ids].map(read)));
  return runs.map((run) => ({ ...run, revisionName: names.get(run.pipelineId)?.get(run.revision) ?? null }));
}
