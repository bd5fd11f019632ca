import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';

/** Completes the names of columns in SQL. */
export function columnNames(names: readonly string[]): Extension {
  if (names.length === 0) return [];
  // An open list is known by its source, which so must stay one.
  const data = [{ autocomplete: completeColumns(names) }];
  return EditorState.languageData.of(() => data);
}

/** Gives the names that fit before the cursor, quoted where one is no plain word; nothing in texts and comments. */
export function completeColumns(names: readonly string[]): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/"[^"\n]*$|[\p{L}_][\p{L}\p{N}_]*$/u);
    if (word === null && !context.explicit) return null;
    if (/String|Comment/.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
    const isQuoted = word?.text.startsWith('"') === true;
    const isClosed = isQuoted && context.state.sliceDoc(context.pos, context.pos + 1) === '"';
    return {
      from: word?.from ?? context.pos,
      to: context.pos + (isClosed ? 1 : 0),
      options: names.map((name) => toCompletion(name, isQuoted)),
      validFor: isQuoted ? /^"[^"\n]*$/ : /^[\p{L}\p{N}_]*$/u,
    };
  };
}

function toCompletion(name: string, isQuoted: boolean): Completion {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const isPlain = /^[a-z_][a-z0-9_]*$/i.test(name);
  // What is typed is looked for in the label.
  return { label: isQuoted ? quoted : name, displayLabel: name, apply: isPlain && !isQuoted ? name : quoted, boost: 50 };
}
