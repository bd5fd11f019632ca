import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Git repositories that a test makes, served over http on this machine. */
export interface GitServer {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /**
   * Of a repository that `commit` has made. Those whose name begins with `private` ask for the login that `startGitServer`
   * was given, the one named `hanging` takes requests and never answers, and `elsewhere` redirects to `redirect`.
   */
  url(name: string): string;
  /** Adds a commit of these files (a text, or where a link leads to) and gives its id. */
  commit(name: string, files: Readonly<Record<string, string | { readonly link: string }>>, branch?: string): string;
  git(name: string, ...words: string[]): string;
  /** What the Authorization headers held, in the order of the requests. */
  readonly signedIn: string[];
  /** Resolves with the first request for `hanging`. */
  readonly asked: Promise<undefined>;
  end(): void;
}

/** Who is let in to private repositories, and where `elsewhere` leads to. */
export interface GitServerOptions {
  readonly user: string;
  readonly token: string;
  readonly redirect: string;
}

/** Serves through `git http-backend`, the server that comes with git. */
export async function startGitServer(
  { user, token, redirect }: GitServerOptions = { user: '', token: '', redirect: '' },
): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'weft-git-'));
  const asked = Promise.withResolvers<undefined>();
  const signedIn: string[] = [];
  const basic = `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) signedIn.push(authorization);
    if (request.url?.startsWith('/private') === true && authorization !== basic)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    else if (request.url?.startsWith('/elsewhere/') === true)
      response.writeHead(302, { location: redirect + request.url.slice('/elsewhere'.length) }).end();
    else if (request.url?.startsWith('/hanging/') === true) asked.resolve(undefined);
    else serve(root, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const git = (name: string, ...words: string[]) => runGit(join(root, name), words);
  return {
    host,
    url: (name) => `http://${host}/${name}/.git`,
    commit: (name, files, branch = 'main') => {
      mkdirSync(join(root, name), { recursive: true });
      if (!existsSync(join(root, name, '.git'))) git(name, 'init', '--quiet', '--initial-branch=main');
      if (branch !== 'main') git(name, 'checkout', '--quiet', '-B', branch);
      for (const [path, content] of Object.entries(files)) writeEntry(join(root, name, path), content);
      git(name, 'add', '--all');
      git(name, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git(name, 'rev-parse', 'HEAD').trim();
    },
    git,
    signedIn,
    asked: asked.promise,
    end: () => {
      server.closeAllConnections();
      server.close();
      rmSync(root, { recursive: true });
    },
  };
}

function runGit(directory: string, words: readonly string[]): string {
  const person = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
  const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...person };
  return execFileSync('git', words, { cwd: directory, env, encoding: 'utf8' });
}

function writeEntry(path: string, content: string | { readonly link: string }): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'string') writeFileSync(path, content);
  else symlinkSync(content.link, path);
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
