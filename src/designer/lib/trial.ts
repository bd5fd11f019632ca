import type { ReactNode } from 'react';
import type { Run } from '#contract/models.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Tuning } from '#domain/tuning/machine-type.ts';

/** What a component is tried with. */
export interface TrialValues {
  /** Data addresses by the name of the input. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly tuning: Tuning | null;
}

/** Starts a trial on the server. The same key starts one run only. */
export type StartTrial = (values: TrialValues & { readonly key: string }) => Promise<Run>;

/** Draws the way into a trial; whoever knows how trials look fills it. `component` is null while there is none yet. */
export type TrialSlot = (props: { readonly component: ComponentDefinition | null; readonly start: StartTrial }) => ReactNode;

/** A trial's values as the server takes them. */
export function toTrialBody({ tuning, ...values }: Parameters<StartTrial>[0]) {
  return tuning === null ? values : { ...values, tuning };
}
