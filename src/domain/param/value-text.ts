import { z } from 'zod';
import { printFloat } from './print-float.ts';

/** From here on a JavaScript number no longer holds every integer. */
const exactLimit = Number.MAX_SAFE_INTEGER;
const integerLimit = 2 ** 64;

/**
 * A value as text: a string as it is, a number positionally, a boolean as `true` or `false`. A bare whole number above
 * 2^53 that has already lost digits on its way here is refused with `E_NUMBER_INEXACT`; in quotes it keeps them.
 */
export const valueText = z
  .preprocess((value) => (typeof value === 'bigint' ? String(value) : value), z.union([z.string(), z.number(), z.boolean()]))
  .refine((value) => typeof value !== 'number' || !isInexact(value), {
    params: { code: 'E_NUMBER_INEXACT' },
  })
  .transform(toValueText)
  .pipe(z.string());

function isInexact(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) > exactLimit && Math.abs(value) < integerLimit;
}

function toValueText(value: string | number | boolean): string {
  return typeof value === 'number' ? printFloat(value) : String(value);
}
