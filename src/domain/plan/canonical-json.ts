/**
 * JSON with keys in order of their UTF-16 code units and no white space, so that equal values give equal text. Takes
 * plain JSON values; keys whose value is undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return objectJson(Object.entries(value));
}

function objectJson(entries: [string, unknown][]): string {
  const parts = entries
    .filter((entry) => entry[1] !== undefined)
    .toSorted(byKey)
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${parts.join(',')}}`;
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
