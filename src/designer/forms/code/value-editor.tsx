import { useMemo } from 'react';
import { CodeEditor, type CodeEditorProps } from './code-editor.tsx';
import { completeReference, type SuggestReferences } from './complete-reference.ts';

/** An editor for the value of a parameter: a text that begins a variable's reference is completed. It is heavy: load it lazily. */
export function ValueEditor({ suggest, ...editor }: CodeEditorProps & { readonly suggest: SuggestReferences }) {
  const extension = useMemo(() => completeReference(suggest), [suggest]);
  return <CodeEditor {...editor} extension={extension} />;
}
