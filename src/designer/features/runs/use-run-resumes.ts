import { useQuery } from '@tanstack/react-query';
import type { Run, RunResume } from '#contract/models.ts';
import { api, keys } from '../../lib/api.ts';
import { useLiveRunPart } from '../../live/live-run.tsx';

/** How the run that is shown went on after its ends, oldest first: empty where it went through in one go, null until it is known. */
export function useRunResumes(run: Run): readonly RunResume[] | null {
  const plan = useLiveRunPart(({ view }) => view?.resumes.at(-1)?.plan ?? 1);
  const resumes = useQuery({
    queryKey: keys.runResumes(run.id, plan),
    queryFn: async ({ signal }) => (await api.call('listResumes', { params: { id: run.id }, signal })).items,
    enabled: plan > 1,
  });
  return plan === 1 ? [] : (resumes.data ?? null);
}

/** The revision that a run began with; it is of that which it went on with last. */
export function firstRevisionOf({ revision }: Pick<Run, 'revision'>, resumes: readonly RunResume[]): number {
  return resumes[0]?.revisionBefore ?? revision;
}
