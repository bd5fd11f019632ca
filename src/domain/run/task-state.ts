/** States of a task. The last five are final, `unknown` may still turn into another. */
export const taskStates = [
  'waiting',
  'queued',
  'preparing',
  'running',
  'cancelling',
  'unknown',
  'succeeded',
  'reused',
  'failed',
  'skipped',
  'cancelled',
] as const;
export type TaskState = (typeof taskStates)[number];
