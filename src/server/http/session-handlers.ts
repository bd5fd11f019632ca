import { AppError } from '#domain/issue/app-error.ts';
import { describeSession, openSession } from '../usecases/sessions.ts';
import type { Services } from '../usecases/services.ts';
import type { AppOptions } from './app-options.ts';
import { sessionCookie } from './authenticate.ts';
import type { Handlers } from './handler.ts';

export function sessionHandlers(
  services: Services,
  { loginTokens, cookieName }: AppOptions,
): Pick<Handlers, 'openSession' | 'readSession' | 'closeSession' | 'createLink'> {
  return {
    async openSession({ body, setHeader }) {
      if (!loginTokens.redeem(body.token)) throw new AppError('E_SESSION_REQUIRED');
      const { secret, maxAgeSeconds } = await openSession(services);
      setHeader('set-cookie', sessionCookie(cookieName, secret, maxAgeSeconds));
      return describeSession(services);
    },
    readSession: () => describeSession(services),
    async closeSession({ caller, setHeader }) {
      if (caller?.kind !== 'session') return;
      await services.storage.removeSession(caller.tokenHash);
      setHeader('set-cookie', sessionCookie(cookieName, '', 0));
    },
    createLink: async () => ({ path: `/#token=${loginTokens.issue()}` }),
  };
}
