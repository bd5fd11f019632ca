/** What is to run: nothing named is all of it. Without `reuse` nothing is taken over from earlier runs. */
export interface RunWish {
  readonly from?: string;
  readonly to?: string;
  readonly only?: string;
  readonly nodes?: readonly string[];
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
