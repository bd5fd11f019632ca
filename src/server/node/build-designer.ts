import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const sources = ['src/designer', 'src/domain', 'src/contract', 'src/files', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * The directory of the built designer. Builds it first where there is none or a source is newer, beside the old one and
 * then in one step into its place. Where building fails, an old one is better than none.
 */
export async function prepareDesigner(root: string, print: (line: string) => void): Promise<string> {
  const place = join(root, 'dist', 'app');
  const built = await modifiedAt(join(place, 'index.html'));
  if (built > (await newestSource(root))) return place;
  print(
    built === 0
      ? 'Building the designer, once; its pages appear in about ten seconds …'
      : 'The designer’s sources have changed; building it again …',
  );
  const fresh = join(root, 'dist', `.app-${process.pid}`);
  const succeeded = await runVite(root, fresh);
  if (succeeded) await swap(fresh, place);
  else if (built === 0) throw new Error('The designer could not be built; see above.');
  else print('Building failed; the designer built before is used.');
  return place;
}

async function runVite(root: string, directory: string): Promise<boolean> {
  const vite = join(dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', directory, '--emptyOutDir'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  const [code] = await once(child, 'exit');
  return code === 0;
}

async function swap(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-old`;
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}

async function newestSource(root: string): Promise<number> {
  const times = await Promise.all(sources.map((source) => newestIn(join(root, source))));
  return Math.max(...times);
}

async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path, { recursive: true })).filter((name) => !/\.(test|bench|contract|arbitrary)\.tsx?$/.test(name));
  const times = await Promise.all(names.map((name) => modifiedAt(join(path, name))));
  return Math.max(0, ...times);
}

async function modifiedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
