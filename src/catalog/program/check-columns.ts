import { nearestName } from '#domain/names/nearest-name.ts';
import type { Column } from './read-columns.ts';
import { UserError } from './user-error.ts';

/** Throws a UserError that names the first column that is not there, the nearest one and those there are. */
export function checkColumns(wanted: readonly string[], columns: readonly Column[], where: string): void {
  const known = columns.map((column) => column.name);
  const missing = wanted.find((name) => !known.includes(name));
  if (missing === undefined) return;
  const nearest = nearestName(missing, known);
  throw new UserError(
    `${where} has no column "${missing}"${nearest === undefined ? '.' : `; did you mean "${nearest}"?`} It has ${describeNames(known)}.`,
  );
}

function describeNames(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `"${name}"`);
  return names.length > 12 ? `${shown.join(', ')} and ${names.length - 12} more` : shown.join(', ');
}
