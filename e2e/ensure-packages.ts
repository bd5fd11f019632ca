import { spawnSync } from 'node:child_process';

/** A server of the system's that some tests use where it is there. */
export interface SystemServer {
  /** In a word or two, for the lines that are printed. */
  readonly name: string;
  /** What it is called where it is there, and what CI needs. */
  readonly title: string;
  readonly need: string;
  /** Of Debian. */
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
  /** What is not tested without it. */
  readonly without: string;
}

/**
 * Makes sure in CI that a server to test with is there. Elsewhere it is used where it is there, and nothing is installed.
 * False where CI is left without it.
 */
export function ensurePackages({ name, title, need, packages, isThere, without }: SystemServer): boolean {
  const isCi = process.env['CI'] === 'true';
  const there = isThere() || (isCi && systemInstall(name, packages) && isThere());
  const install = `apt-get install ${packages.join(' ')}`;
  if (there) console.log(`${name}: ${title}`);
  else if (isCi) console.error(`${name}: CI needs ${need}. As root on Debian: ${install}`);
  else console.warn(`${name}: ${without}. It is tested too once there is one: ${install}`);
  return there || !isCi;
}

function systemInstall(name: string, packages: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const aptGet = (...parameters: string[]) => run(name, 'apt-get', parameters);
  return aptGet('update', '-qq') && aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Whether a command ended well; its output goes to the terminal. */
function run(name: string, command: string, parameters: readonly string[]): boolean {
  console.log(`${name}: trying ${command} ${parameters.join(' ')}`);
  return spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
