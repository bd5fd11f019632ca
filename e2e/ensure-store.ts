import { hasSwift } from '#engines/local/testing/swift-store.ts';
import { ensurePackages } from './ensure-packages.ts';

/** Makes sure in CI that there is a real S3-compatible store (OpenStack Swift) to test with. False where CI is left without one. */
export function ensureStore(): boolean {
  return ensurePackages({
    name: 'store',
    title: 'OpenStack Swift',
    need: 'a real S3-compatible store',
    packages: ['python3-swift'],
    isThere: hasSwift,
    without: 'OSS is tested with its double only',
  });
}

if (import.meta.main && !ensureStore()) process.exitCode = 1;
