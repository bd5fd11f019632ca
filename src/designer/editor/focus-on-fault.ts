import type { IssuePath } from '#domain/issue/issue.ts';
import type { EditorStore } from './editor-store.ts';

/** Goes to the first of what is wrong with a node, errors before warnings, else to the path. */
export function focusOnFault(editor: EditorStore, id: string, otherwise: IssuePath): void {
  const { issues, focusOn } = editor.getState();
  const its = issues.filter(({ path: [room, node] }) => room === 'nodes' && node === id);
  const fault = its.find(({ severity }) => severity === 'error') ?? its.find(({ severity }) => severity === 'warning');
  focusOn(fault?.path ?? otherwise);
}
