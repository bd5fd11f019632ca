import { useMemo } from 'react';
import { CodeEditor } from './code-editor.tsx';
import { commandNames, commandProblems, type CommandProblem } from './command-extension.ts';
import { completeCommand, type CommandVariable } from './complete-command.ts';

export interface CommandEditorProps {
  readonly value: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly invalid: boolean;
  /** Keep the same list while the variables stay the same. */
  readonly variables: readonly CommandVariable[];
  readonly problems: readonly CommandProblem[];
  /** The editor's own words, by what they are in English. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly onChange: (text: string) => void;
}

/** An editor for a shell command: it knows the variables of its component. It is heavy: load it lazily. */
export function CommandEditor({ variables, problems, phrases, ...editor }: CommandEditorProps) {
  const names = useMemo(() => commandNames(variables, completeCommand(variables)), [variables]);
  const found = useMemo(() => commandProblems(problems, phrases), [problems, phrases]);
  const extension = useMemo(() => [names, found], [names, found]);
  return <CodeEditor {...editor} language="shell" completeAsTyped extension={extension} />;
}
