/** A build of the designer. */
export interface Build {
  /** The path of the script that its page starts with, which has a hash of all that it needs in its name. */
  readonly entry: string;
  /** Its page: where the server has it, and its text. */
  readonly page: { readonly path: string; readonly text: string };
  /** The paths of its files; the same path is always the same file. */
  readonly files: readonly string[];
}

const prefix = 'weft ';

/** The status from which on somebody else says that the server is not there. */
const firstGatewayStatus = 502;

const nameOf = ({ entry }: Build) => `${prefix}${entry}`;

/**
 * Keeps a build whole. Throws, and nothing of it is used, where one file is missing or the server has gone on to another build:
 * then that one's worker is on its way.
 */
export async function keepBuild(build: Build): Promise<void> {
  const page = await fetch(build.page.path, { cache: 'no-cache' });
  if (!page.ok || (await page.clone().text()) !== build.page.text) throw new Error('the server has another build of the designer');
  const cache = await caches.open(nameOf(build));
  await cache.addAll([...build.files]);
  await cache.put(build.page.path, page);
}

/** Forgets the other builds, but for those that a page in `inUse` still runs. */
export async function forgetOthers(build: Build, inUse: ReadonlySet<string>): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== nameOf(build));
  await Promise.all(names.filter((name) => !inUse.has(name.slice(prefix.length))).map((name) => caches.delete(name)));
}

/** The server's page, or the kept one where the server can't be reached. Rejects where neither is there. */
export async function answerPage(build: Build, ask: () => Promise<Response>): Promise<Response> {
  const asked = ask();
  const answered = await asked.catch(() => null);
  if (answered !== null && answered.status < firstGatewayStatus) return answered;
  const cache = await caches.open(nameOf(build));
  return (await cache.match(build.page.path)) ?? asked;
}

/** The kept file, of whatever build it is, or the server's. */
export async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
