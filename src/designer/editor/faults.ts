import type { Issue, IssuePath, Severity } from '#domain/issue/issue.ts';
import type { EditorStore } from './editor-store.ts';

/** As the tabs of the inspector stand. */
const rooms = ['parameters', 'inputs', 'outputs', 'tuning'];

/** The first thing that is wrong with a field of a node: the severities in their order, of one the inspector's tabs in theirs. */
export function firstFault(issues: readonly Issue[], id: string, severities: readonly Severity[]): Issue | undefined {
  const inFields = issues.filter(
    ({ path: [place, node, room, name] }) => place === 'nodes' && node === id && room !== undefined && name !== undefined,
  );
  const [first] = severities.flatMap((severity) =>
    rooms.flatMap((room) => inFields.find((issue) => issue.severity === severity && issue.path[2] === room) ?? []),
  );
  return first;
}

/** Goes to the first of what is wrong with a node, errors before warnings, else to the path. */
export function focusOnFault(editor: EditorStore, id: string, otherwise: IssuePath): void {
  const { issues, focusOn } = editor.getState();
  focusOn(firstFault(issues, id, ['error', 'warning'])?.path ?? otherwise);
}
