import { AppError } from '#domain/issue/app-error.ts';
import type { EditorStore } from '../../editor/editor-store.ts';
import { commitTyping } from '../../lib/typing.ts';

/** Saves what is unsaved, what is being typed included, and gives the revision that holds it. Throws AppError where it can't be saved now. */
export async function saveForRun(editor: EditorStore): Promise<number> {
  commitTyping();
  const revision = await editor.getState().saveNow();
  if (revision === null) throw editor.getState().saveError ?? new AppError('E_UNAVAILABLE', { what: 'Weft' }, { retryable: true });
  return revision;
}
