import { useMemo } from 'react';
import { CodeEditor, type CodeEditorProps } from './code-editor.tsx';
import { columnNames } from './complete-columns.ts';
import { completeReference, type SuggestReferences } from './complete-reference.ts';

interface ValueEditorProps extends CodeEditorProps {
  readonly suggest: SuggestReferences;
  /** Columns that SQL may name, as far as they are known. */
  readonly columns: readonly string[];
}

/** An editor for the value of a parameter: a text that begins a variable's reference is completed, and in SQL the names of columns. It is heavy: load it lazily. */
export function ValueEditor({ suggest, columns, ...editor }: ValueEditorProps) {
  const isSql = editor.language === 'sql';
  const names = useMemo(() => (isSql ? columnNames(columns) : []), [isSql, columns]);
  const extension = useMemo(() => [completeReference(suggest), names], [suggest, names]);
  return <CodeEditor {...editor} completeAsTyped={isSql} extension={extension} />;
}
