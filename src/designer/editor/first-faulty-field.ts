import type { Issue } from '#domain/issue/issue.ts';
import type { Selection } from './selection.ts';

/** As the tabs of the inspector stand. */
const rooms = ['parameters', 'inputs', 'outputs', 'tuning'];

/** The first error in a field of the node that is all that is selected. */
export function firstFaultyField(issues: readonly Issue[], { nodes: [id, ...others] }: Selection): Issue | undefined {
  if (others.length > 0) return undefined;
  const faulty = issues.filter(({ severity, path }) => severity === 'error' && path[0] === 'nodes' && path[1] === id && path.length > 3);
  const [first] = rooms.flatMap((room) => faulty.find(({ path }) => path[2] === room) ?? []);
  return first;
}
