import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogReader, maxLineLength, maxLines } from './log-lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (reader: ReturnType<typeof createLogReader>) => reader.read().lines.map((line) => line.text);

describe('reading a log', () => {
  it('gives the same lines however the bytes are cut', () => {
    const line = fc.stringMatching(/^[a-z 数据é😀]{0,12}$/u);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(fc.nat(60), { maxLength: 6 }), (lines, cuts) => {
        const all = bytes(lines.map((text) => `${text}\n`).join(''));
        const reader = createLogReader();
        const at = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
        at.slice(1).forEach((end, i) => reader.push(all.subarray(at[i], end)));
        expect(texts(reader)).toEqual(lines);
      }),
    );
  });

  it('shows the unfinished line and completes it later', () => {
    const reader = createLogReader();
    reader.push(bytes('one\ntw'));
    expect(texts(reader)).toEqual(['one', 'tw']);
    reader.push(bytes('o\n'));
    expect(texts(reader)).toEqual(['one', 'two']);
  });

  it('shows what a terminal shows of a progress line', () => {
    const reader = createLogReader();
    reader.push(bytes('10%\r20%\r'));
    reader.push(bytes('30%\r\ndone\r\n'));
    expect(texts(reader)).toEqual(['30%', 'done']);
  });

  it('cuts a huge line, and says how much is left out, without keeping it', () => {
    const reader = createLogReader();
    const chunk = bytes('x'.repeat(1_000_000));
    for (let i = 0; i < 5; i++) reader.push(chunk);
    reader.push(bytes('\nnext\n'));
    const [huge, next] = reader.read().lines;
    expect(huge?.text.length).toBe(maxLineLength);
    expect(huge?.cut).toBe(5_000_000 - maxLineLength);
    expect(next?.text).toBe('next');
  });

  it('drops the oldest lines of an endless log and keeps their count', () => {
    const reader = createLogReader();
    for (let i = 0; i < 13; i++) reader.push(bytes('line\n'.repeat(10_000)));
    reader.push(bytes('last\n'));
    const { lines, first } = reader.read();
    expect(lines.length).toBeLessThan(maxLines * 1.2);
    expect(first + lines.length).toBe(130_001);
    expect(lines.at(-1)?.text).toBe('last');
  });
});
