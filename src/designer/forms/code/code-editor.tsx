import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import './code-editor.css';
import { codeLanguages, type CodeLanguage } from './code-languages.ts';
import { codeViewSetting, createCodeView, createCodeViewParts } from './create-code-view.ts';

export interface CodeEditorProps {
  readonly value: string;
  readonly language: CodeLanguage;
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly readOnly?: boolean;
  /** Has the focus from the start, with the cursor at the end. */
  readonly autoFocus?: boolean;
  /** `compact` grows from three lines to twelve; `tall` fills most of a window; `content` is as high as its text. */
  readonly height?: 'compact' | 'tall' | 'content';
  /** Brings a line into view and puts the cursor there; counts from 1. A new object goes there again. */
  readonly goToLine?: { readonly line: number } | null;
  /** Whether completions show while typing; decided once. */
  readonly completeAsTyped?: boolean;
  /** What this editor can do besides; a new one takes the place of the last. */
  readonly extension?: Extension;
  readonly onChange?: (text: string) => void;
  readonly onLeave?: () => void;
}

/** A code editor. It is heavy: load it lazily. */
export function CodeEditor(props: CodeEditorProps) {
  const { value, language, label, describedBy, invalid = false, readOnly = false, autoFocus = false } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const parts = useRef(createCodeViewParts());
  const latest = useRef(props);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (parent.current === null) return;
    const events = {
      onChange: (text: string) => latest.current.onChange?.(text),
      onLeave: () => latest.current.onLeave?.(),
    };
    const options = { completeAsTyped: latest.current.completeAsTyped === true };
    const created = createCodeView(parent.current, latest.current.value, parts.current, events, options);
    view.current = created;
    if (latest.current.autoFocus === true) {
      created.dispatch({ selection: { anchor: created.state.doc.length } });
      created.focus();
    }
    return () => created.destroy();
  }, []);

  useEffect(() => {
    let isWanted = true;
    void codeLanguages[language]().then((extension) => {
      if (isWanted) view.current?.dispatch({ effects: parts.current.language.reconfigure(extension) });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);

  useEffect(() => {
    const attributes = {
      tabindex: '0',
      'aria-label': label,
      'aria-readonly': String(readOnly),
      'aria-invalid': String(invalid),
      // A window that opens around it gives the focus to what asks for it.
      ...(autoFocus ? { 'data-autofocus': '' } : {}),
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    };
    view.current?.dispatch({ effects: parts.current.setting.reconfigure(codeViewSetting({ readOnly, attributes })) });
  }, [label, readOnly, invalid, describedBy, autoFocus]);

  useEffect(() => {
    const current = view.current?.state.doc.toString();
    if (view.current === null || current === undefined || current === value) return;
    view.current.dispatch({ changes: { from: 0, to: current.length, insert: value } });
  }, [value]);

  const extension = props.extension;
  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.extension.reconfigure(extension ?? []) });
  }, [extension]);

  useGoToLine(view, props.goToLine ?? null);

  return <div ref={parent} className="weft-code-editor" data-height={props.height ?? 'compact'} data-invalid={invalid || undefined} />;
}

function useGoToLine(view: RefObject<EditorView | null>, target: { readonly line: number } | null): void {
  useEffect(() => {
    const current = view.current;
    if (current === null || target === null) return;
    const { from } = current.state.doc.line(Math.max(1, Math.min(target.line, current.state.doc.lines)));
    current.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    current.focus();
  }, [view, target]);
}
