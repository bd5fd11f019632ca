import type { Columns } from '../ml/matrix.ts';
import type { Feature } from './feature.ts';

/** Encoded columns, their names, and which of them belong to which feature. */
export interface Encoding {
  readonly columns: Float64Array[];
  readonly names: readonly string[];
  readonly groups: readonly (readonly number[])[];
}

/**
 * Encodes what the features' expressions gave. With `fill`, missing numbers are filled in, as linear models need.
 */
export function encodeFeatures(features: readonly Feature[], raw: Columns, fill: boolean): Encoding {
  const parts = features.map((feature, index) => encodeFeature(feature, raw[index] ?? new Float64Array(), fill));
  let next = 0;
  const groups = parts.map((part) => part.columns.map(() => next++));
  return { columns: parts.flatMap((part) => part.columns), names: parts.flatMap((part) => part.names), groups };
}

function encodeFeature(feature: Feature, raw: Float64Array, fill: boolean): { columns: Float64Array[]; names: string[] } {
  if (feature.kind === 'number') {
    const column = fill ? raw.map((value) => (Number.isNaN(value) ? feature.fill : value)) : raw;
    return { columns: [column], names: [feature.column] };
  }
  const codes = [...feature.categories.keys(), ...(feature.missing ? [-1] : [])];
  return {
    columns: codes.map((code) => raw.map((value) => (value === code ? 1 : 0))),
    names: codes.map((code) => `${feature.column} = ${code < 0 ? '(missing)' : (feature.categories[code] ?? '')}`),
  };
}
