import type { LoginTokens } from '../usecases/sessions.ts';

/** What the HTTP side needs to know beside the services. */
export interface AppOptions {
  /** The only origins this server answers for, e.g. `http://127.0.0.1:8787`; their hosts are the only Host values. */
  readonly origins: readonly string[];
  /** Names the port, because cookies don't. */
  readonly cookieName: string;
  /** SHA-256, in hex, of the token for `Authorization: Bearer`; null where there is none. */
  readonly bearerHash: string | null;
  readonly loginTokens: LoginTokens;
  /** Checks every JSON reply against the contract; for tests and development. */
  readonly checkReplies: boolean;
  /** Answers GET requests outside `/api`: the designer's files. */
  readonly fallback?: ((request: Request) => Promise<Response | null>) | undefined;
}
