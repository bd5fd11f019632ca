import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { checkName } from './check-name.ts';
import { environmentVariable, type NameKind } from './to-environment-name.ts';

/** The names of a component's channels and parameters, in the order declared. */
export type Names = Readonly<Record<NameKind, readonly string[]>>;

const kinds = ['inputs', 'outputs', 'parameters'] as const satisfies readonly NameKind[];

/**
 * Checks all names of one component: each by the name rule, all in one namespace, and those of one kind mapping to
 * different environment variables. Paths are `[...path, kind, name]`.
 */
export function checkNames(names: Names, path: IssuePath): Issue[] {
  const all = kinds.flatMap((kind) => names[kind].map((name) => ({ kind, name })));
  return [
    ...all.flatMap(({ kind, name }) => checkName(name, [...path, kind, name, 'name'])),
    ...findShared(all, path),
    ...kinds.flatMap((kind) => findCollisions(kind, names[kind], path)),
  ];
}

function findShared(all: readonly { kind: NameKind; name: string }[], path: IssuePath): Issue[] {
  const first = new Map<string, NameKind>();
  return all.flatMap(({ kind, name }) => {
    const other = first.get(name);
    // Names that are missing are no name that is there twice.
    if (name === '') return [];
    if (other !== undefined) return [createIssue('E_NAME_DUPLICATE', [...path, kind, name, 'name'], { name })];
    first.set(name, kind);
    return [];
  });
}

function findCollisions(kind: NameKind, names: readonly string[], path: IssuePath): Issue[] {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const variable = environmentVariable(kind, name);
    const other = first.get(variable);
    if (other === undefined) first.set(variable, name);
    if (other === undefined || other === name) return [];
    return [createIssue('E_NAME_COLLISION', [...path, kind, name, 'name'], { name, other, variable })];
  });
}
