/** A long computation that may be put down after each step; what it comes to is what it returns. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all steps at once and gives what they come to. */
export function takeSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
