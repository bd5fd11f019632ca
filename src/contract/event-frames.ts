import { z } from 'zod';
import { runEventSchema, type RunEvent } from '#domain/run/run-event.ts';

/** What happened to the workspace: `id` is the component's name, the draft's, pipeline's or run's id, or the dataset's name. */
export const changeFrame = z
  .strictObject({
    what: z.enum(['component', 'draft', 'pipeline', 'run', 'dataset']),
    id: z.string(),
    /** The new revision, with a draft or pipeline that was saved. Absent where it was removed. */
    revision: z.int().optional(),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof changeFrame>;

/** What each event stream carries. */
export interface FrameTypes {
  readonly followRun: RunEvent;
  readonly followWorkspace: Change;
}

/**
 * The frames of each event stream by the name in their `event` field; `id` carries the number to resume after.
 * `end` says that nothing will follow and that there is no need to connect again.
 */
export const eventStreams: { readonly [N in keyof FrameTypes]: { readonly event: string; readonly schema: z.ZodType<FrameTypes[N]> } } = {
  followRun: { event: 'run', schema: runEventSchema },
  followWorkspace: { event: 'change', schema: changeFrame },
};

/** The first frame of every connection; its `id` is where the stream resumes. */
export const startFrame = 'start';

export const endFrame = 'end';

/** Milliseconds between the comments that keep a quiet stream open. */
export const heartbeatMs = 15_000;
