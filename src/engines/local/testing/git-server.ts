import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createGitRepositories, type GitRepositories } from './git-repositories.ts';
import type { SelfSigned } from './self-signed.ts';

/** Git repositories that a test makes, served over http or https on this machine. */
export interface GitServer extends Omit<GitRepositories, 'root'> {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /**
   * Of a repository that `commit` has made. Those whose name begins with `private` ask for the login that `startGitServer`
   * was given, the one named `hanging` takes requests and never answers, and what is below `elsewhere` and
   * `private-elsewhere` leads to the same path at `redirect`.
   */
  url(name: string): string;
  /** What the Authorization headers held, in the order of the requests. */
  readonly signedIn: string[];
  /** The paths that were asked for, in the order of the requests. */
  readonly paths: string[];
  /** Resolves with the first request for `hanging`. */
  readonly asked: Promise<undefined>;
}

export interface GitServerOptions {
  /** Who is let in to private repositories. */
  readonly login?: { readonly user: string; readonly token: string };
  /** An origin; without it, `elsewhere` leads to this server's own root. */
  readonly redirect?: string;
  /** With it, the server speaks https. */
  readonly tls?: SelfSigned;
}

/** Serves through `git http-backend`, the server that comes with git. */
export async function startGitServer({ login, redirect = '', tls }: GitServerOptions = {}): Promise<GitServer> {
  const { root, ...repositories } = createGitRepositories();
  const asked = Promise.withResolvers<undefined>();
  const signedIn: string[] = [];
  const paths: string[] = [];
  const basic = login && `Basic ${Buffer.from(`${login.user}:${login.token}`).toString('base64')}`;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const { url = '/', headers } = request;
    paths.push(url);
    if (headers.authorization !== undefined) signedIn.push(headers.authorization);
    const moved = /^\/(?:private-)?elsewhere(\/.*)/.exec(url)?.[1];
    if (url.startsWith('/private') && headers.authorization !== basic)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    else if (moved !== undefined) response.writeHead(302, { location: redirect + moved }).end();
    else if (url.startsWith('/hanging/')) asked.resolve(undefined);
    else serve(root, request, response);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    ...repositories,
    host,
    url: (name) => `${tls === undefined ? 'http' : 'https'}://${host}/${name}/.git`,
    signedIn,
    paths,
    asked: asked.promise,
    end: () => {
      server.closeAllConnections();
      server.close();
      repositories.end();
    },
  };
}

function serve(root: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: decodeURIComponent(pathname),
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(backend.stdin);
  const parts: Buffer[] = [];
  backend.stdout.on('data', (part: Buffer) => parts.push(part));
  backend.once('close', () => answer(response, Buffer.concat(parts)));
}

/** What a CGI program prints: headers, an empty line, the body. */
function answer(response: ServerResponse, printed: Buffer): void {
  const end = printed.indexOf('\r\n\r\n');
  for (const line of printed.toString('latin1', 0, end).split('\r\n')) {
    const [name = '', value = ''] = line.split(/:\s*/, 2);
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.end(printed.subarray(end + 4));
}
