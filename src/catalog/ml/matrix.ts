/** Numbers of a table by column, one array a feature; NaN is a missing value. */
export type Columns = readonly Float64Array[];

/** The rows of the given numbers, in that order. */
export function takeRows(columns: Columns, rows: Int32Array): Float64Array[] {
  return columns.map((column) => takeValues(column, rows));
}

/** The values at the given positions, in that order. */
export function takeValues(values: Float64Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) taken[row] = values[rows[row] ?? 0] ?? 0;
  return taken;
}
