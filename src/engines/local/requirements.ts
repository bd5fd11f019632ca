import { createHash, randomBytes } from 'node:crypto';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { SetupFailure } from './setup-failure.ts';

/** Python environments by the text of a `requirements.txt`, built once and kept. */
export interface Environments {
  /**
   * The environment that holds what `requirements.txt` in `usercode` asks for. `write` gets what pip prints, from the
   * beginning of the build. Rejects with SetupFailure `requirements-failed`; a failed build is tried again next time.
   */
  ensure(request: { usercode: string; codeKey: string; write: (text: Buffer) => void }): Promise<string>;
}

interface Build {
  readonly done: Promise<string>;
  readonly printed: Buffer[];
  readonly readers: Set<(text: Buffer) => void>;
}

/** `directory` holds a folder per environment; `searchPath` is where `python3` is looked for. */
export function createEnvironments(directory: string, searchPath: string): Environments {
  const builds = new Map<string, Build>();
  const startBuild = (key: string, usercode: string): Build => {
    const build = { printed: [], readers: new Set<(text: Buffer) => void>(), done: Promise.resolve('') };
    const started: Build = { ...build, done: buildEnvironment(join(directory, key), usercode, searchPath, (text) => tell(started, text)) };
    builds.set(key, started);
    const forget = () => void builds.delete(key);
    started.done.then(forget, forget);
    return started;
  };
  return {
    ensure: async ({ usercode, codeKey, write }) => {
      const key = await environmentKey(usercode, codeKey, searchPath);
      const found = findEnvironment(join(directory, key));
      if (found !== undefined) return found;
      const build = builds.get(key) ?? startBuild(key, usercode);
      for (const text of build.printed) write(text);
      build.readers.add(write);
      return build.done.finally(() => build.readers.delete(write));
    },
  };
}

function tell(build: Build, text: Buffer): void {
  build.printed.push(text);
  for (const read of build.readers) read(text);
}

/** The text and the Python version; requirements that point to files count with the code they lie in. */
async function environmentKey(usercode: string, codeKey: string, searchPath: string): Promise<string> {
  const text = readFileSync(join(usercode, 'requirements.txt'), 'utf8');
  const pointsToFiles = /^\s*(?:[./-]|file:)/m.test(text) || text.includes('@ file:');
  const version = await pythonVersion(searchPath);
  return createHash('sha256')
    .update(JSON.stringify([version, text, pointsToFiles ? codeKey : '']))
    .digest('hex');
}

async function pythonVersion(searchPath: string): Promise<string> {
  try {
    return (await promisify(execFile)('python3', ['-VV'], { env: setupEnvironment(searchPath) })).stdout;
  } catch (error) {
    throw new SetupFailure('requirements-failed', 'The code has a requirements.txt, but there is no python3 on this machine.', error);
  }
}

/** `ready` is a link that is made last, so that a build that was cut short is never taken for an environment. */
function findEnvironment(folder: string): string | undefined {
  try {
    const environment = join(folder, readlinkSync(join(folder, 'ready')));
    return existsSync(join(environment, 'bin')) ? environment : undefined;
  } catch {
    return undefined;
  }
}

/** Each build has a directory of its own: what a killed executor left running can't write into the next one's. */
async function buildEnvironment(folder: string, usercode: string, searchPath: string, write: (text: Buffer) => void): Promise<string> {
  const name = `build-${randomBytes(6).toString('hex')}`;
  const environment = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const run = (program: string, args: string[]) => runSetup(program, args, usercode, searchPath, write);
  await run('python3', ['-m', 'venv', environment]);
  await run(join(environment, 'bin', 'python'), [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '-r',
    'requirements.txt',
  ]);
  symlinkSync(name, join(folder, `${name}.ready`));
  renameSync(join(folder, `${name}.ready`), join(folder, 'ready'));
  return environment;
}

function runSetup(program: string, args: string[], cwd: string, searchPath: string, write: (text: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = '';
    const child = spawn(program, args, { cwd, env: setupEnvironment(searchPath), stdio: ['ignore', 'pipe', 'pipe'] });
    const read = (text: Buffer) => {
      write(text);
      last = text.toString('utf8').trim().split('\n').at(-1) ?? last;
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => reject(new SetupFailure('requirements-failed', `${program} can’t be started.`, error)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new SetupFailure('requirements-failed', last || `${program} ended with ${code}`)),
    );
  });
}

/** pip may use its own settings and the way out to the network; the command that runs later may not. */
function setupEnvironment(searchPath: string): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(?:HOME|LANG|TZ|PIP_.*|https?_proxy|no_proxy|SSL_CERT_(?:FILE|DIR))$/i.test(name),
  );
  return { ...Object.fromEntries(kept.map(([name, value]) => [name, value ?? ''])), PATH: searchPath };
}

/** The search path for setup: the same programs that tasks find. */
export function setupSearchPath(binDirs: readonly string[]): string {
  return [...binDirs, process.env['PATH'] ?? '/usr/bin:/bin'].join(delimiter);
}
