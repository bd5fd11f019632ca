import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { parseClipboard } from '#domain/pipeline/clipboard.ts';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { isTyping } from '../lib/actions.tsx';
import { notifyDone } from '../lib/notify.ts';
import type { EditorStore } from './editor-store.ts';
import { useEditorStore } from './editor-provider.tsx';

/** What was copied last here, for browsers that do not let a page read the clipboard. */
let lastCopied = '';

/** Copies the selection as JSON text and pastes such text, also between pipelines, windows and programs. */
export function useClipboard(): { copy: () => Promise<void>; paste: () => Promise<void> } {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  return {
    copy: async () => {
      const text = selectionText(store);
      if (text === null) return;
      await navigator.clipboard.writeText(text);
      notifyDone(t('copied', { count: store.getState().selection.nodes.length }), 'copied');
    },
    paste: async () => {
      // Where the menu was opened is known only until it closes.
      const around = pastePoint(store);
      const text = await navigator.clipboard.readText().catch(() => lastCopied);
      if (!pasteNodesText(store, text, around)) notifyDone(t('nothingToPaste'));
    },
  };
}

/** Handles the browser's own copy, cut and paste, which need no permission. */
export function useClipboardEvents(): void {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  useEffect(() => {
    const write = (event: ClipboardEvent) => {
      const text = isTyping(event.target) || hasSelectedText() ? null : selectionText(store);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      const { nodes } = store.getState().selection;
      if (event.type === 'cut') store.getState().remove('cut');
      else notifyDone(t('copied', { count: nodes.length }), 'copied');
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (pasteNodesText(store, text, pastePoint(store))) event.preventDefault();
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

function selectionText(store: EditorStore): string | null {
  const copied = store.getState().copy();
  if (copied === null) return null;
  lastCopied = JSON.stringify(copied, null, 2);
  return lastCopied;
}

function pastePoint(store: EditorStore): Position | null {
  return store.getState().canvas?.pointedPlace() ?? null;
}

function pasteNodesText(store: EditorStore, text: string, around: Position | null): boolean {
  const parsed = parseClipboard(parseJson(text));
  if (!parsed.ok) return false;
  store.getState().paste(parsed.value, around);
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
