import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnItem } from './drawing.ts';
import { packItems } from './pack.ts';
import { fromSentChange, toSentChange } from './sent-change.ts';

const item = (label: string, detail: string, ports: string): DrawnItem => ({
  id: 'a',
  kind: 'node',
  x: 1,
  y: 2,
  width: 200,
  height: 60,
  label,
  detail,
  look: 3,
  disabled: false,
  ports,
});

test('a change comes to the worker as the page made it, whatever its texts hold', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.option(fc.tuple(text, text, text))), (texts) => {
      const change = packItems({ slots: Int32Array.from(texts.keys()), values: texts.map((one) => one && item(...one)) });
      expect(fromSentChange(structuredClone(toSentChange(change)))).toEqual(change);
    }),
  );
});
