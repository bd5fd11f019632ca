import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLastLine } from './log-tail.ts';
import { createMask, type Mask } from './mask.ts';
import { readLog } from './read-log.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'weft-mask-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const secret = 'canary/with+signs=and "more" 中';
const mask = createMask([{ secret, user: 'me' }]);

/** All ways to write a secret that programs are known to have. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  itself: (text) => text,
  JSON: (text) => JSON.stringify(text),
  'an address': (text) => encodeURIComponent(text),
  'an address in lower case': (text) => encodeURIComponent(text).replaceAll(/%../g, (code) => code.toLowerCase()),
  'an address that keeps slashes, as Python does': (text) => encodeURIComponent(text).replaceAll('%2F', '/'),
  'a form': (text) => new URLSearchParams({ text }).toString(),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'Basic credentials': (text) => Buffer.from(`me:${text}`).toString('base64'),
  'base64 after one more': (text) => Buffer.from(`x${text}yz`).toString('base64'),
  'base64 after two more': (text) => Buffer.from(`xy${text}z`).toString('base64'),
};

describe('a mask', () => {
  it.each(Object.entries(writings))('hides a secret as %s', (_name, write) => {
    const written = write(secret);
    const hidden = mask.text(`before ${written} after`);
    expect(hidden).toMatch(/^before .*\*\*\*.* after$/);
    // What stands around the secret in base64 may keep a digit or three.
    expect(hidden.length).toBeLessThanOrEqual('before *** after'.length + 'text='.length + 2);
    expect(mask.bytes(Buffer.from(written)).length).toBe(Buffer.byteLength(written));
  });

  it('leaves everything else as it is', () => {
    expect(mask.text('nothing to hide: can, ary, 中')).toBe('nothing to hide: can, ary, 中');
    expect(createMask([]).text(secret)).toBe(secret);
    expect(createMask([{ secret: 'abc' }]).text('abc')).toBe('abc');
  });

  it('hides the last line of a log, also where the line is longer than what is read of it', () => {
    const log = join(directory, 'log');
    appendFileSync(log, `error: ${secret}\n\n`);
    expect(readLastLine(log, mask)).toMatch(/^error: \*{8,}$/);
    const cut = secret.length / 2;
    appendFileSync(log, secret + 'x'.repeat(16 * 1024 - cut));
    expect(readLastLine(log, mask)).toMatch(/^\*+x+$/);
  });
});

/** What a follower gets of a log that grows by these parts, in pieces of at most `limit` bytes. */
async function follow(parts: readonly Buffer[], limit: number, hiding: Mask): Promise<{ text: Buffer; pieces: Buffer[] }> {
  const files = [join(mkdtempSync(join(directory, 'log-')), 'log')];
  const pieces: Buffer[] = [];
  let offset = 0;
  const readOn = async (ended: boolean) => {
    for (;;) {
      const chunk = await readLog(files, { offset, ended, limit }, hiding);
      pieces.push(Buffer.from(chunk.bytes));
      if (chunk.nextOffset === offset || chunk.ended) return;
      offset = chunk.nextOffset;
    }
  };
  for (const part of parts) {
    for (const file of files) appendFileSync(file, part);
    await readOn(false);
  }
  await readOn(true);
  return { text: Buffer.concat(pieces), pieces };
}

function split(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((cut, i) => bytes.subarray(cuts[i], cut));
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const secrets = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 40 }).filter((value) => !value.includes('*'));
const writing = fc.constantFrom(...Object.values(writings));

describe('a log', () => {
  it('tells no secret, however it is split when written and when read, and loses nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        fc.array(fc.tuple(text, writing), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        async (value, pairs, places, limit) => {
          const hiding = createMask([{ secret: value, user: 'me' }]);
          const whole = Buffer.from(pairs.map(([before, write]) => before + write(value)).join('\n'));
          const { text: seen } = await follow(split(whole, places), limit, hiding);
          expect(seen.equals(hiding.bytes(whole))).toBe(true);
          expect(seen.length).toBe(whole.length);
          for (const [, write] of pairs) expect(seen.includes(write(value))).toBe(false);
          expect(seen.includes(value)).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not begin to tell a secret that is still being written', async () => {
    const whole = Buffer.from(`ready\n${secret}\n`);
    const { pieces } = await follow(split(whole, [10]), 1000, mask);
    expect(pieces[0]?.toString()).toBe('ready\n');
    expect(Buffer.concat(pieces).toString()).toBe(`ready\n${'*'.repeat(Buffer.byteLength(secret))}\n`);
  });

  it('may be read from the middle of a secret', async () => {
    const log = join(directory, 'log');
    appendFileSync(log, `${secret} end`);
    const chunk = await readLog([log], { offset: 5, ended: true }, mask);
    expect(Buffer.from(chunk.bytes).toString()).toBe(`${'*'.repeat(Buffer.byteLength(secret) - 5)} end`);
  });

  it('shows the beginning of a secret that never comes, once the task is over', async () => {
    const { text: seen } = await follow([Buffer.from('a ca')], 10, mask);
    expect(seen.toString()).toBe('a ca');
  });
});
