import { RequestError } from '#contract/request-error.ts';
import type { SaveAnswer } from './autosave.ts';

/** What a failed save means. A lost session or a busy server may pass: the save is tried again. */
export function toSaveAnswer(error: unknown): SaveAnswer {
  if (!(error instanceof RequestError)) return { kind: 'unreachable' };
  if (error.status === 412 || error.code === 'E_CONFLICT') return { kind: 'conflict', current: error.problem?.current ?? null };
  const mayPass = error.retryable || error.status === null || error.status === 401 || error.status === 429 || error.status >= 500;
  return mayPass ? { kind: 'unreachable' } : { kind: 'refused', error };
}
