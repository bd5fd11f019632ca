import { type CompletionContext, type CompletionResult, startCompletion } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { VariableSuggestion } from '../suggest-variables.ts';

export type SuggestReferences = (text: string) => readonly VariableSuggestion[] | null;

/** Completes references to variables. A reference is a whole value, so they are offered only where nothing else is written. */
export function completeReference(suggest: SuggestReferences): Extension {
  const source = ({ state }: CompletionContext): CompletionResult | null => {
    const suggestions = suggest(state.doc.toString());
    if (suggestions === null) return null;
    const fitting = suggestions.filter(({ refusal }) => refusal === null);
    const options = fitting.map(({ variable, reference }) => ({
      label: reference,
      detail: `= ${variable.value}`,
      type: 'variable',
      boost: 99,
    }));
    return { from: 0, to: state.doc.length, options, filter: false };
  };
  return [
    EditorState.languageData.of(() => [{ autocomplete: source }]),
    EditorView.updateListener.of(({ view, state, docChanged, transactions }) => {
      const isTyped = docChanged && transactions.some((transaction) => transaction.isUserEvent('input.type'));
      if (isTyped && suggest(state.doc.toString()) !== null) startCompletion(view);
    }),
  ];
}
