import { RequestError, toRequestError } from '#contract/request-error.ts';

/** The error of an answer that `fetch` did not read; `status` null where there was none. */
export async function toProblemError(status: number | null, body: string): Promise<RequestError> {
  return status === null ? new RequestError(null, null) : toRequestError(new Response(body, { status }));
}
