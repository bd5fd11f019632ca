import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { parseClipboard } from '#domain/pipeline/clipboard.ts';
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
  const pasteText = (text: string) => {
    if (!pasteNodesText(store, text)) notifyDone(t('nothingToPaste'));
  };
  return {
    copy: async () => {
      const text = selectionText(store);
      if (text === null) return;
      await navigator.clipboard.writeText(text);
      notifyDone(t('copied', { count: store.getState().selection.nodes.length }), 'copied');
    },
    paste: async () => pasteText(await navigator.clipboard.readText().catch(() => lastCopied)),
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
      if (pasteNodesText(store, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
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

function pasteNodesText(store: EditorStore, text: string): boolean {
  const parsed = parseClipboard(parseJson(text));
  if (!parsed.ok) return false;
  store.getState().paste(parsed.value, null);
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
