import { createHash } from 'node:crypto';
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

  it('is the hash of what sha256sum prints', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(bundleDigest([file('b/c.py', '2'), file('a.py', '1')])).toBe(`sha256:${hash(`${hash('1')}  a.py\n${hash('2')}  b/c.py\n`)}`);
  });
});
