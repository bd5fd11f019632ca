import { createRandom } from './create-random.ts';

/** Test data with a known signal; the same as `make_samples` of fixtures/make_fixtures.py. */
export interface Samples {
  readonly columns: Float64Array[];
  readonly numbers: Float64Array;
  readonly twos: Int32Array;
  readonly threes: Int32Array;
}

/** Eight features in (−2, 2), the last one in hundreds; a number, two classes and three classes to predict. */
export function makeSamples(rows: number, seed: number, missing: boolean): Samples {
  const draw = createRandom(seed);
  const samples = {
    columns: Array.from({ length: 8 }, () => new Float64Array(rows)),
    numbers: new Float64Array(rows),
    twos: new Int32Array(rows),
    threes: new Int32Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    const x = Array.from({ length: 8 }, () => draw() * 4 - 2);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = x;
    const signal = 2 * a * b + c * c - 1.5 * d + (e > 0.5 ? 1.5 : 0) + 0.5 * f;
    const noise = draw() + draw() + draw() - 1.5;
    samples.numbers[row] = signal + noise;
    samples.twos[row] = draw() < 1 / (1 + Math.exp(-signal)) ? 1 : 0;
    samples.threes[row] = signal + 2 * noise < -0.5 ? 0 : signal + 2 * noise < 2.5 ? 1 : 2;
    if (missing && draw() < 0.2) x[2] = Number.NaN;
    x[7] = (x[7] ?? 0) * 100 + 300;
    for (const [index, column] of samples.columns.entries()) column[row] = x[index] ?? 0;
  }
  return samples;
}
