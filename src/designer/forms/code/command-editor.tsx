import { useMemo } from 'react';
import { CodeEditor } from './code-editor.tsx';
import { commandNames, type CommandProblem, toEditorProblem } from './command-extension.ts';
import { completeCommand, type CommandVariable } from './complete-command.ts';
import { editorProblems, type EditorPhrases } from './editor-problems.ts';

export interface CommandEditorProps {
  readonly value: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly invalid: boolean;
  /** Keep the same list while the variables stay the same. */
  readonly variables: readonly CommandVariable[];
  readonly problems: readonly CommandProblem[];
  readonly phrases: EditorPhrases;
  readonly onChange: (text: string) => void;
}

/** An editor for a shell command: it knows the variables of its component. It is heavy: load it lazily. */
export function CommandEditor({ variables, problems, phrases, ...editor }: CommandEditorProps) {
  const names = useMemo(() => commandNames(variables, completeCommand(variables)), [variables]);
  const found = useMemo(() => editorProblems(problems.map(toEditorProblem), phrases), [problems, phrases]);
  const extension = useMemo(() => [names, found], [names, found]);
  return <CodeEditor {...editor} language="shell" completeAsTyped extension={extension} />;
}
