import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorState, type Extension } from '@codemirror/state';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import { scanCommand } from '#domain/component/scan-command.ts';
import type { Severity } from '#domain/issue/issue.ts';
import type { CommandVariable } from './complete-command.ts';
import type { EditorProblem } from './editor-problems.ts';

/** A problem of a command in words, with the whole command that would mend it. */
export interface CommandProblem {
  readonly text: string;
  readonly severity: Severity;
  /** The variable that it is about; else it is about the whole command. */
  readonly variable?: string | undefined;
  readonly fix?: EditorProblem['fix'];
}

export type CompletionSource = (context: CompletionContext) => CompletionResult | null;

/** Completes variables and says what the one under the pointer carries. Keep it while the variables stay: it holds open lists. */
export function commandNames(variables: readonly CommandVariable[], source: CompletionSource): Extension {
  return [
    EditorState.languageData.of(() => [{ autocomplete: source }]),
    hoverTooltip((view, position) => describeAt(view.state.doc.toString(), position, variables)),
  ];
}

function describeAt(text: string, position: number, variables: readonly CommandVariable[]): Tooltip | null {
  const use = scanCommand(text).uses.find(({ start, end }) => start <= position && position <= end);
  const variable = variables.find(({ name }) => name === use?.name);
  if (use === undefined || variable === undefined) return null;
  return { pos: use.start, end: use.end, above: true, create: () => ({ dom: createHover(variable) }) };
}

function createHover({ name, carries }: CommandVariable): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'weft-code-hover';
  dom.textContent = `$${name}: ${carries}`;
  return dom;
}

/** The problem where its variable is first used. */
export function toEditorProblem({ variable, ...problem }: CommandProblem): EditorProblem {
  return {
    ...problem,
    rangeIn: (command) => {
      const use = scanCommand(command).uses.find(({ name }) => name === variable);
      return { from: use?.start ?? 0, to: use?.end ?? command.length };
    },
  };
}
