import type { Session } from '#contract/models.ts';
import { sha256Hex } from '#domain/plan/sha256-hex.ts';
import { languages } from '#domain/issue/describe-issue.ts';
import { now, type Services } from './services.ts';

const loginTokenMs = 10 * 60 * 1000;
const sessionMs = 30 * 24 * 60 * 60 * 1000;

/** Tokens of printed links: each opens one session, within ten minutes. They are kept in memory only. */
export interface LoginTokens {
  issue(): string;
  /** Whether the token was good; it is not any more. */
  redeem(token: string): boolean;
}

/** Login tokens, none yet. */
export function createLoginTokens({ clock, randomId }: Pick<Services, 'clock' | 'randomId'>): LoginTokens {
  const expiry = new Map<string, number>();
  return {
    issue() {
      const token = randomId();
      for (const [hash, at] of expiry) if (at <= clock()) expiry.delete(hash);
      expiry.set(sha256Hex(token), clock() + loginTokenMs);
      return token;
    },
    redeem(token) {
      const hash = sha256Hex(token);
      const good = (expiry.get(hash) ?? 0) > clock();
      expiry.delete(hash);
      return good;
    },
  };
}

/** Opens a session; gives its secret, which is stored nowhere, and how long it is good for. */
export async function openSession(services: Services): Promise<{ readonly secret: string; readonly maxAgeSeconds: number }> {
  const secret = services.randomId();
  const expiresAt = new Date(services.clock() + sessionMs).toISOString();
  await services.storage.insertSession({ tokenHash: sha256Hex(secret), createdAt: now(services), expiresAt });
  return { secret, maxAgeSeconds: sessionMs / 1000 };
}

/** Who is signed in, and what the engine can do. */
export async function describeSession(services: Services): Promise<Session> {
  const engine = await services.engine.capabilities();
  return { user: 'local', permissions: ['view', 'edit', 'run'], engine, version: services.version, languages: [...languages] };
}
