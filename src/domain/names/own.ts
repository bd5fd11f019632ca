/**
 * Reads a record by a name that users choose. `constructor` and `toString` are legal names here, so a plain
 * `record[name]` would find what every object inherits.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
