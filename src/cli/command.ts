/** What a command prints to and reads from; tests pass their own. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Shows a line that the next one replaces; null where lines can't be replaced. */
  readonly redraw: ((line: string) => void) | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly language: 'en' | 'zh';
}

/** The parsed words of a command line: options by name, then the rest in order. */
export interface Words {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/** One option, as its command's help explains it; `value` names what follows it. */
export type Option =
  | { readonly type: 'boolean'; readonly summary: string }
  | { readonly type: 'string'; readonly value: string; readonly multiple?: boolean; readonly summary: string };

/** Options by their name without `--`. */
export type Options = Readonly<Record<string, Option>>;

/** One command. `run` gives the exit code: 0 done, 1 the user's data or run failed, 2 the words are off. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  run(words: Words, terminal: Terminal): Promise<number>;
}

/** Words that make no sense: `main` prints the message with the command's usage and exits 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The last value of an option, or undefined. */
export function valueOf(words: Words, option: string): string | undefined {
  return words.values.get(option)?.at(-1);
}

/** All values of an option that may be repeated. */
export function valuesOf(words: Words, option: string): readonly string[] {
  return words.values.get(option) ?? [];
}

/** The only positional, or a usage error that says what is missing. */
export function onlyPositional(words: Words, what: string): string {
  const [first, ...rest] = words.positionals;
  if (first === undefined || rest.length > 0) throw new UsageError(`Name one ${what}.`);
  return first;
}
