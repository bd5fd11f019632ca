import type { IssuePath } from './issue.ts';

/**
 * Turns positions in lists into names: a list member with an `id` or a `name` is addressed by it, unless an earlier
 * member has the same; then, and where it has none, by its position. The value is the one that the path starts at.
 */
export function addressPath(value: unknown, path: readonly PropertyKey[]): IssuePath {
  const steps: (string | number)[] = [];
  let current = value;
  for (const key of path) {
    if (typeof key === 'symbol') break;
    steps.push(Array.isArray(current) && typeof key === 'number' ? memberAddress(current, key) : key);
    current = memberOf(current, key);
  }
  return steps;
}

/** The position of the list member that an address means; undefined where there is none. */
export function memberIndex(list: readonly unknown[], address: string | number): number | undefined {
  const index = typeof address === 'number' ? address : list.findIndex((member) => nameOf(member) === address);
  return index >= 0 && index < list.length ? index : undefined;
}

function memberAddress(list: readonly unknown[], index: number): string | number {
  const name = nameOf(list[index]);
  return name !== undefined && memberIndex(list, name) === index ? name : index;
}

function nameOf(member: unknown): string | undefined {
  const name = memberOf(member, 'id') ?? memberOf(member, 'name');
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
