import { RequestError } from '#contract/request-error.ts';
import type { SaveAnswer } from './autosave.ts';

/**
 * What a failed save means; `too-old`: what is there was made by a newer Weft. A lost session or a busy server may pass: the
 * save is tried again.
 */
export function toSaveAnswer(error: unknown): SaveAnswer {
  if (!(error instanceof RequestError)) return { kind: 'unreachable' };
  if (error.status === 412 || error.code === 'E_CONFLICT') return { kind: 'conflict', current: error.problem?.current ?? null };
  if (error.code === 'E_CLIENT_TOO_OLD') return { kind: 'too-old', error };
  const mayPass = error.retryable || error.status === null || error.status === 401 || error.status === 429 || error.status >= 500;
  return mayPass ? { kind: 'unreachable' } : { kind: 'refused', error };
}
