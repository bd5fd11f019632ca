import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { sha256Hex } from './sha256-hex.ts';

describe('canonical JSON', () => {
  it('is one text for equal values, and reads back as them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const back: unknown = JSON.parse(text);
        expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(canonicalJson(back))));
        expect(canonicalJson(back)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('orders keys by code unit, in every language, and leaves undefined out', () => {
    expect(canonicalJson({ b: 1, a: [{ z: null, ä: 'x', Z: true }], gone: undefined })).toBe('{"a":[{"Z":true,"z":null,"ä":"x"}],"b":1}');
  });
});

describe('the hash', () => {
  it('is that of everyone else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});
