/** The id of what is said about the end of a run; going on with it takes that away. */
export function noticeIdOf(runId: string): string {
  return `run-${runId}`;
}
