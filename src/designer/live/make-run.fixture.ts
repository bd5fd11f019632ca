import type { Run } from '#contract/models.ts';
import type { RunView, TaskView } from '#domain/run/run-event.ts';

/** A run of tasks without links, as `readRun` gives it; for tests. */
export function makeRun(taskIds: readonly string[], view: Partial<RunView> = {}): Run {
  const tasks = Object.fromEntries(
    taskIds.map((id): [string, TaskView] => [id, { id, state: 'waiting', attempt: 0, startedAt: null, finishedAt: null }]),
  );
  const times = { createdAt: '2026-11-23T10:00:00.000Z', startedAt: null, finishedAt: null, pausedMs: 0 };
  const full: RunView = { seq: 0, state: 'queued', startedAt: null, finishedAt: null, tasks, resumes: [], notes: [], ...view };
  return {
    id: 'run-1',
    pipelineId: 'pipeline-1',
    pipelineName: 'sample',
    revision: 1,
    revisionName: null,
    state: full.state,
    ...times,
    taskCounts: {},
    document: { metadata: { name: 'sample' }, variables: [], nodes: [] },
    plan: { apiVersion: 'weft/v1', kind: 'RunPlan', pipeline: { name: 'sample' }, tasks: [], hash: '' },
    reuse: {},
    view: {
      ...full,
      tasks: { ...full.tasks },
      resumes: full.resumes.map((resume) => ({ ...resume, waiting: [...resume.waiting] })),
      notes: full.notes.map((note) => ({ ...note, facts: { ...note.facts } })),
    },
  };
}
