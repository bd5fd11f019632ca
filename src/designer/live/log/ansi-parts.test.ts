import { describe, expect, it } from 'vitest';
import { ansiParts, plainLine } from './ansi-parts.ts';

const esc = '\u001b';

describe('ANSI colours in a log', () => {
  it('become named colours of our own', () => {
    expect(ansiParts(`${esc}[31mred${esc}[0m plain ${esc}[1;92mgood`)).toMatchObject([
      { text: 'red', color: 'red', bold: false },
      { text: ' plain ', color: null },
      { text: 'good', color: 'green', bold: true },
    ]);
  });

  it('of the palette and of 24 bits become the nearest of ours', () => {
    expect(ansiParts(`${esc}[38;5;208morange`)).toMatchObject([{ color: 'yellow' }]);
    expect(ansiParts(`${esc}[38;2;20;30;250mblue`)).toMatchObject([{ color: 'blue' }]);
    expect(ansiParts(`${esc}[38;5;244mgrey`)).toMatchObject([{ color: 'white' }]);
  });

  it('in reverse become a background', () => {
    expect(ansiParts(`${esc}[7;31mwarning`)).toMatchObject([{ color: null, background: 'red' }]);
  });

  it('leave markup as text', () => {
    expect(ansiParts('<img src=x onerror=alert(1)>')).toMatchObject([{ text: '<img src=x onerror=alert(1)>' }]);
    expect(ansiParts(`${esc}[31m<b>&amp;`)).toMatchObject([{ text: '<b>&amp;', color: 'red' }]);
  });

  it('do not let other sequences and control characters through', () => {
    expect(plainLine(`${esc}[2Ka${esc}]8;;http://x${esc}\\link${esc}]8;;${esc}\\${esc}[31mb`)).toBe('alinkb');
    expect(plainLine('a\u0000b\u0007c\td')).toBe('a␀b␇c\td');
  });
});
