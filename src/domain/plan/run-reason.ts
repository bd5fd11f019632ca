import { z } from 'zod';

/** Why a task runs, or why its result is no longer that of its node. What `names` holds stands behind each. */
export const runReasonKinds = [
  /** There is no result yet. */
  'no-result',
  /** The component or its version: before and after. */
  'component',
  /** The code, image or command of the component's version. */
  'code',
  /** Values of parameters: their names. */
  'parameters',
  /** Where inputs come from: their names. */
  'inputs',
  /** Where outputs are kept: their names. */
  'outputs',
  /** How many machines it runs on. */
  'tuning',
  /** Results that it reads are new: the ids of their nodes. */
  'upstream',
  /** Uploaded data was replaced: names of inputs. */
  'data',
  /** Its files are gone. */
  'removed',
  /** Its code may change any time: a branch without a commit, or a folder. */
  'moving-code',
  /** It writes to addresses where others may have written since: names of outputs. */
  'publishes',
  /** It was asked for. */
  'asked',
] as const;
export type RunReasonKind = (typeof runReasonKinds)[number];

export const runReasonSchema = z.strictObject({ kind: z.enum(runReasonKinds), names: z.array(z.string()) });
export type RunReason = z.infer<typeof runReasonSchema>;

export function runReason(kind: RunReasonKind, names: readonly string[] = []): RunReason {
  return { kind, names: [...names] };
}
