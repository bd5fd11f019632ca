import { spawnSync } from 'node:child_process';
import { hasSwift } from '#engines/local/testing/swift-store.ts';

const packages = ['python3-swift'];

/** Whether a command ended well; its output goes to the terminal. */
function run(command: string, parameters: readonly string[]): boolean {
  console.log(`store: trying ${command} ${parameters.join(' ')}`);
  return spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

function systemInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * Makes sure in CI that there is a real S3-compatible store (OpenStack Swift) to test with. Elsewhere it is used where it
 * is there, and nothing is installed. False where CI is left without one.
 */
export function ensureStore(): boolean {
  const isCi = process.env['CI'] === 'true';
  const there = hasSwift() || (isCi && systemInstall() && hasSwift());
  if (there) console.log('store: OpenStack Swift');
  else if (isCi) console.error(`store: CI needs a real S3-compatible store. As root on Debian: apt-get install ${packages.join(' ')}`);
  else
    console.warn(
      `store: OSS is tested with its double only. A real store is tested too once there is one: apt-get install ${packages.join(' ')}`,
    );
  return there || !isCi;
}

if (import.meta.main && !ensureStore()) process.exitCode = 1;
