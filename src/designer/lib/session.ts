import { api } from './api.ts';

/**
 * Exchanges the one-time token of the printed link (`#token=…`) for a session cookie and takes it out of the address
 * bar. Gives whether a session was opened; a used or wrong token gives false, and the sign-in page explains.
 */
export async function openSessionFromLink(): Promise<boolean> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return false;
  history.replaceState(history.state, '', location.pathname + location.search);
  try {
    await api.call('openSession', { body: { token } });
    return true;
  } catch {
    return false;
  }
}
