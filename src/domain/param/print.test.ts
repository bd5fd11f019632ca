import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxInt, minInt } from './int-type.ts';
import { paramTypes } from './param-types.ts';
import { printFloat } from './print-float.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const extremes = [0, -0, 5e-324, -5e-324, 1e-7, -1e-7, 1e21, 123e-20, 1.7976931348623157e308, 0.1, 1 / 3, 2 ** 53, -1e22];
const integer = fc.bigInt(minInt, maxInt);

describe('numbers as text', () => {
  it('prints floats positionally, in the shortest text that reads back equal', () => {
    expect([1e-7, -1e-7, 1e21, 10, 0.5, -0, 1.5e-10].map(printFloat)).toEqual([
      '0.0000001',
      '-0.0000001',
      '1000000000000000000000',
      '10',
      '0.5',
      '0',
      '0.00000000015',
    ]);
    const digits = (text: string) => text.replace('-', '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
    fc.assert(
      fc.property(finite, (value) => {
        const text = printFloat(value);
        expect(Number(text) === value).toBe(true);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(digits(text)).toBe(digits(String(value).replace(/e.*/, '')));
      }),
    );
  });

  it('prints integers canonically and exactly', () => {
    const { print } = paramTypes.Int;
    fc.assert(
      fc.property(integer, fc.nat(5), fc.boolean(), (value, zeros, plus) => {
        const sign = value < 0n ? '-' : plus ? '+' : '';
        const parsed = paramTypes.Int.parse(sign + '0'.repeat(zeros) + String(value).replace('-', ''));
        if (!parsed.ok) throw new Error('refused');
        expect([print.argument(parsed.value), print.environment(parsed.value), print.json(parsed.value)]).toEqual(
          Array(3).fill(String(value)),
        );
      }),
    );
  });

  it('reads equal in Python', () => {
    const floats = [...extremes, ...fc.sample(finite, 500)];
    const integers = fc.sample(integer, 500);
    const script =
      'import json,struct,sys\nd=json.load(sys.stdin)\nprint(json.dumps([[struct.pack(">d",float(t)).hex() for t in d["f"]],[str(int(t)) for t in d["i"]],[str(json.loads(t)) for t in d["i"]]]))';
    const input = JSON.stringify({ f: floats.map(printFloat), i: integers.map((value) => paramTypes.Int.print.json(value)) });
    const [asFloats, asIntegers, asJson]: unknown[] = JSON.parse(execFileSync('python3', ['-c', script], { input, encoding: 'utf8' }));
    expect(asFloats).toEqual(floats.map(bytesOf));
    expect(asIntegers).toEqual(integers.map(String));
    expect(asJson).toEqual(integers.map(String));
  });

  it('is no option for argparse', () => {
    const script = 'import argparse,sys\np=argparse.ArgumentParser()\np.add_argument("--lr",type=float)\nprint(p.parse_args().lr)';
    expect(execFileSync('python3', ['-c', script, '--lr', printFloat(-1e-7)], { encoding: 'utf8' }).trim()).toBe('-1e-07');
  });
});

describe('other values as text', () => {
  it('is True and False for Python, true and false in JSON', () => {
    const { print } = paramTypes.Bool;
    expect([print.argument(true), print.environment(false), print.json(true), print.json(false)]).toEqual([
      'True',
      'False',
      'true',
      'false',
    ]);
  });
  it('keeps strings unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { print } = paramTypes.String;
        expect(paramTypes.String.parse(text).ok).toBe(text.isWellFormed() && !text.includes('\0'));
        expect(print.argument(text)).toBe(text);
        expect(JSON.parse(print.json(text))).toBe(text);
      }),
    );
  });
});

function bytesOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value + 0);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
