import type { Parameter } from '#domain/param/parameter.ts';

export interface ParameterGroup {
  readonly group: string;
  readonly members: readonly Parameter[];
}

/** Parameters under their headings, in the order declared; those without a group come first. */
export function toGroups(parameters: readonly Parameter[]): ParameterGroup[] {
  const names = [...new Set(['', ...parameters.map((parameter) => parameter.group ?? '')])];
  return names
    .map((group) => ({ group, members: parameters.filter((parameter) => (parameter.group ?? '') === group) }))
    .filter(({ members }) => members.length > 0);
}

/** The groups with only the first members of all, in the order shown. */
export function firstOf(groups: readonly ParameterGroup[], count: number): ParameterGroup[] {
  let left = count;
  return groups.flatMap(({ group, members }) => {
    const shown = members.slice(0, Math.max(0, left));
    left -= members.length;
    return shown.length > 0 ? [{ group, members: shown }] : [];
  });
}
