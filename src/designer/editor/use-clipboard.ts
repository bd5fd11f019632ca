import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Clipboard, copyNodes, parseClipboard } from '#domain/pipeline/clipboard.ts';
import type { PipelineDocument, Position } from '#domain/pipeline/pipeline.ts';
import { itemsOf } from '#domain/pipeline/sub-pipelines.ts';
import { isTyping } from '../lib/actions.tsx';
import { notifyDone, notifyError } from '../lib/notify.ts';
import { readPipelineFile } from '../lib/pipeline-file.ts';
import { describeCopied } from './describe-copied.ts';
import type { EditorStore } from './editor-store.ts';
import { useEditorStore } from './editor-provider.tsx';
import { tellReadOnly } from './tell-read-only.ts';

/** What was copied last here, for browsers that do not let a page read the clipboard. */
let lastCopied = '';

/** Copies the selection as JSON text and pastes such text, or a pipeline's file, also between pipelines, windows and programs. */
export function useClipboard(): { copy: () => Promise<void>; paste: () => Promise<void> } {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  return {
    copy: async () => {
      const copied = copySelection(store);
      if (copied === null) return;
      await navigator.clipboard.writeText(lastCopied);
      notifyDone(describeCopied(t, copied), 'copied');
    },
    paste: async () => {
      // Where the menu was opened is known only until it closes.
      const around = pastePoint(store);
      const text = await navigator.clipboard.readText().catch(() => lastCopied);
      await pasteText(store, text, around, () => notifyDone(t('nothingToPaste'), 'paste'));
    },
  };
}

/** Handles the browser's own copy, cut and paste, which need no permission. */
export function useClipboardEvents(): void {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  useEffect(() => {
    const write = (event: ClipboardEvent) => {
      const copied = isTyping(event.target) || hasSelectedText() ? null : copySelection(store);
      if (copied === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', lastCopied);
      if (event.type === 'cut' && !tellReadOnly(store)) store.getState().remove('cut');
      if (event.type === 'copy') notifyDone(describeCopied(t, copied), 'copied');
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isTyping(event.target) || text === '') return;
      event.preventDefault();
      if (tellReadOnly(store)) return;
      void pasteText(store, text, pastePoint(store), () => notifyDone(t('nothingToPaste'), 'paste'));
    };
    document.addEventListener('copy', write);
    document.addEventListener('cut', write);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', write);
      document.removeEventListener('cut', write);
      document.removeEventListener('paste', paste);
    };
  }, [store, t]);
}

function hasSelectedText(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}

/** What is selected, of which `lastCopied` is the text then; null where nothing is. */
function copySelection(store: EditorStore): Clipboard | null {
  const copied = store.getState().copy();
  if (copied !== null) lastCopied = JSON.stringify(copied, null, 2);
  return copied;
}

function pastePoint(store: EditorStore): Position | null {
  return store.getState().canvas?.pointedPlace() ?? null;
}

/** Pastes copied nodes, or all that a pipeline's file holds; what is wrong with such a file is said, of any other text that it is none. */
async function pasteText(store: EditorStore, text: string, around: Position | null, onOther: () => void): Promise<void> {
  try {
    const copied = isPipelineFile.test(text) ? copyAll(await readPipelineFile(text)) : copiedIn(text);
    if (copied === null) onOther();
    else store.getState().paste(copied, around);
  } catch (error) {
    notifyError(error);
  }
}

const isPipelineFile = /^kind: *Pipeline\s*$/m;

function copyAll(document: PipelineDocument): Clipboard | null {
  return copyNodes(
    '',
    document,
    itemsOf(document).map(({ id }) => id),
  );
}

function copiedIn(text: string): Clipboard | null {
  const parsed = parseClipboard(parseJson(text));
  return parsed.ok ? parsed.value : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
