import { lintKeymap, linter, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Severity } from '#domain/issue/issue.ts';

/** Something wrong with a text, in words, with the whole text that would mend it. */
export interface EditorProblem {
  readonly text: string;
  readonly severity: Severity;
  /** The part of the text that it is about, in UTF-16 units. */
  readonly rangeIn: (text: string) => { readonly from: number; readonly to: number };
  readonly fix?: { readonly label: string; readonly text: string } | undefined;
}

/** The editor's own words, by what they are in English. */
export type EditorPhrases = Readonly<Record<string, string>>;

/** Underlines the problems. F8 goes to the next one, Ctrl or Cmd with Shift and M lists them with their fixes. */
export function editorProblems(problems: readonly EditorProblem[], phrases: EditorPhrases): Extension {
  return [
    linter((view) => problems.map((problem) => toDiagnostic(problem, view.state.doc.toString())), { delay: 100 }),
    keymap.of(lintKeymap),
    EditorState.phrases.of(phrases),
  ];
}

function toDiagnostic({ text: message, severity, rangeIn, fix }: EditorProblem, text: string): Diagnostic {
  const range = rangeIn(text);
  if (fix === undefined) return { ...range, severity, message };
  return {
    ...range,
    severity,
    message,
    actions: [
      {
        name: fix.label,
        apply: (view) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: fix.text }, userEvent: 'input' }),
      },
    ],
  };
}
