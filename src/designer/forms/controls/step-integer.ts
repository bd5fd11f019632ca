const integer = /^[+-]?\d+$/;

/** The whole number `by` further, kept inside the bounds; null where the text is not a whole number. Exact at any size. */
export function stepInteger(text: string, by: bigint, bounds: { readonly min: string | null; readonly max: string | null }): string | null {
  const typed = text.trim();
  if (!integer.test(typed)) return null;
  const next = BigInt(typed.replace(/^\+/, '')) + by;
  const min = toBound(bounds.min);
  const max = toBound(bounds.max);
  if (min !== null && next < min) return min.toString();
  if (max !== null && next > max) return max.toString();
  return next.toString();
}

function toBound(text: string | null): bigint | null {
  return text !== null && integer.test(text) ? BigInt(text.replace(/^\+/, '')) : null;
}
