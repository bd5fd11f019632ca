import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, tooltips } from '@codemirror/view';
import { codeTheme } from './code-theme.ts';

export interface CodeViewEvents {
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

export interface CodeViewOptions {
  /** Whether completions show while typing; else only when asked for. */
  readonly completeAsTyped: boolean;
}

/** What of an editor may change while it lives. */
export interface CodeViewParts {
  readonly language: Compartment;
  readonly setting: Compartment;
  readonly extension: Compartment;
}

export function createCodeViewParts(): CodeViewParts {
  return { language: new Compartment(), setting: new Compartment(), extension: new Compartment() };
}

/** An editor in `parent`. Tab indents; Escape, then Tab, leaves. Ctrl or Cmd with Enter commits, and is the page's as well. */
export function createCodeView(
  parent: HTMLElement,
  text: string,
  parts: CodeViewParts,
  events: CodeViewEvents,
  options: CodeViewOptions,
): EditorView {
  // The key goes on to the page, which may run what was committed.
  const commit = (): boolean => {
    events.onLeave();
    return false;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        // Before the keys that the list brings along.
        Prec.highest(keymap.of([{ key: 'Escape', run: forgetComing }])),
        autocompletion({ activateOnTyping: options.completeAsTyped, icons: false }),
        // An editor of three lines would cut what opens over it.
        tooltips({ parent: document.body }),
        highlightActiveLine(),
        codeTheme,
        keymap.of([
          { key: 'Mod-Enter', run: commit },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
          indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.onChange(update.state.doc.toString());
        }),
        // Not by the view's own notice of its focus, which comes a moment later: a click that runs the pipeline would be first.
        EditorView.domEventHandlers({ blur: () => events.onLeave() }),
        parts.language.of([]),
        parts.setting.of([]),
        parts.extension.of([]),
      ],
    }),
  });
}

/** A list that is not there yet is no reason for Escape to do nothing else. */
function forgetComing(view: EditorView): boolean {
  if (completionStatus(view.state) === 'pending') closeCompletion(view);
  return false;
}

/** Read-only or not, and what a screen reader is told. */
export function codeViewSetting(given: { readonly readOnly: boolean; readonly attributes: Readonly<Record<string, string>> }): Extension {
  return [EditorState.readOnly.of(given.readOnly), EditorView.contentAttributes.of(given.attributes)];
}
