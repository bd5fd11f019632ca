/** What is to run, and whether (`upstream`) with what is missing before it: nothing named is all of it. Without `reuse` nothing is taken over from earlier runs. */
export interface RunWish {
  readonly from?: string;
  readonly to?: string;
  readonly only?: string;
  readonly nodes?: readonly string[];
  readonly upstream?: boolean;
  readonly reuse: boolean;
}

/** All of the pipeline, as far as its results don't fit any more. */
export const allOfIt: RunWish = { reuse: true };

/** All of the pipeline, whatever results there are. */
export const allAnew: RunWish = { reuse: false };

/** A wish as the server takes it. */
export function toRequest({ reuse, nodes, ...part }: RunWish) {
  return { selection: { ...part, ...(nodes && { nodes: [...nodes] }) }, reuse };
}

/** Whether all that keeps a run from starting is that results from before it are missing; what else is said doesn't. */
export function isOnlyMissing(issues: readonly { readonly code: string; readonly severity: string }[]): boolean {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ code }) => code === 'E_RESULT_MISSING');
}
