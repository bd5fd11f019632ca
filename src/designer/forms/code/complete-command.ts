import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { scanCommand } from '#domain/component/scan-command.ts';

/** A variable that a command may use; `@` is all parameters as words. */
export interface CommandVariable {
  readonly name: string;
  /** What it carries, for people: the path of an input, the parameter. */
  readonly carries: string;
  /** Whether the value may hold spaces, so that a use belongs in quotes. */
  readonly needsQuotes: boolean;
}

/** What can be completed before the cursor: `$PA`, `${PA`, `PA`, or nothing where it was asked for. */
interface Start {
  readonly from: number;
  readonly written: 'dollar' | 'brace' | 'bare';
}

/** Gives the names that fit before the cursor; nothing in a comment. Outside of quotes, values that need them come quoted. */
export function completeCommand(variables: readonly CommandVariable[]): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const start = findStart(context);
    const quotes = start && quotesAt(context.state.sliceDoc(0, start.from));
    if (start === null || quotes === undefined || quotes === null) return null;
    const closed = context.state.sliceDoc(context.pos, context.pos + 1) === '}';
    const fitting = start.written === 'brace' ? variables.filter(({ name }) => name !== '@') : variables;
    const options = fitting.map((variable) => toCompletion(variable, start.written, quotes, closed));
    return { from: start.from, options, validFor: /^(?:\$\{?)?[A-Za-z0-9_@]*$/ };
  };
}

function findStart(context: CompletionContext): Start | null {
  const marked = context.matchBefore(/\$\{?[A-Za-z0-9_]*$/);
  if (marked) return { from: marked.from, written: marked.text.startsWith('${') ? 'brace' : 'dollar' };
  const word = context.matchBefore(/[A-Za-z_][A-Za-z0-9_]*$/);
  if (word && (context.explicit || word.text.startsWith('PAI'))) return { from: word.from, written: 'bare' };
  return word === null && context.explicit ? { from: context.pos, written: 'dollar' } : null;
}

/** How a variable written behind the text would be quoted; nothing where it would be part of a comment. */
function quotesAt(before: string): 'none' | 'double' | 'single' | undefined {
  return scanCommand(`${before}$X`).uses.find((use) => use.start === before.length)?.quotes;
}

function toCompletion(variable: CommandVariable, written: Start['written'], quotes: string, closed: boolean): Completion {
  const isQuoted = variable.needsQuotes && quotes === 'none' && written !== 'brace';
  const use = written === 'brace' ? `\${${variable.name}${closed ? '' : '}'}` : `$${variable.name}`;
  const text = isQuoted ? `"${use}"` : use;
  const label = { dollar: `$${variable.name}`, brace: `\${${variable.name}`, bare: variable.name }[written];
  return {
    label,
    displayLabel: isQuoted ? `"$${variable.name}"` : `$${variable.name}`,
    apply: text,
    detail: variable.carries,
    type: 'variable',
  };
}
