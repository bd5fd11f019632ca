import { useMemo } from 'react';
import type { Severity } from '#domain/issue/issue.ts';
import type { TextPosition } from '#files/parse-yaml.ts';
import type { JsonSchema } from '#files/schema-help/json-schema.ts';
import { CodeEditor, type CodeEditorProps } from './code-editor.tsx';
import { type EditorProblem, editorProblems, type EditorPhrases } from './editor-problems.ts';
import { schemaHelp, type SchemaWords } from './schema-extension.ts';

/** A problem of a text in words, and where it begins. */
export interface TextProblem extends TextPosition {
  readonly text: string;
  readonly severity: Severity;
}

export interface YamlEditorProps extends Omit<CodeEditorProps, 'language' | 'completeAsTyped' | 'extension'> {
  /** What may be written; nothing is completed without it. */
  readonly schema: JsonSchema | null;
  /** Keep the same objects while they say the same. */
  readonly words: SchemaWords;
  readonly problems: readonly TextProblem[];
  readonly phrases: EditorPhrases;
}

/** An editor for a YAML file of a known shape. It is heavy: load it lazily. */
export function YamlEditor({ schema, words, problems, phrases, ...editor }: YamlEditorProps) {
  const help = useMemo(() => (schema === null ? [] : schemaHelp(schema, words)), [schema, words]);
  const found = useMemo(() => editorProblems(problems.map(toEditorProblem), phrases), [problems, phrases]);
  const extension = useMemo(() => [help, found], [help, found]);
  return <CodeEditor {...editor} language="yaml" completeAsTyped extension={extension} />;
}

/** A problem covers the word that it begins at, or what is left of the line. */
function toEditorProblem({ text: message, severity, line, column }: TextProblem): EditorProblem {
  return {
    text: message,
    severity,
    rangeIn: (text) => {
      const lines = text.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0);
      const written = lines[line - 1] ?? '';
      const from = Math.min(text.length, start + Math.min(column - 1, written.length));
      const word = /^(?:[\w./-]+|\S.*?(?=\s*$))/.exec(text.slice(from, start + written.length))?.[0] ?? '';
      return { from, to: Math.min(text.length, from + word.length) };
    },
  };
}
