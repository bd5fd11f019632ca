import { hasSshServer } from '#engines/local/testing/ssh-server.ts';
import { ensurePackages } from './ensure-packages.ts';

/** Makes sure in CI that there is a real ssh server (OpenSSH) to fetch code from. False where CI is left without one. */
export function ensureSshServer(): boolean {
  return ensurePackages({
    name: 'ssh server',
    title: 'OpenSSH',
    need: 'a real ssh server',
    packages: ['openssh-server'],
    isThere: hasSshServer,
    without: 'Git over ssh is not tested',
  });
}

if (import.meta.main && !ensureSshServer()) process.exitCode = 1;
