/** A `$NAME` or `${NAME…}` in a command. Offsets count UTF-16 units; the span covers `$`, braces and what is in them. */
export interface VariableUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quotes: 'none' | 'double' | 'single';
  /** `:+`, `-` and the like where the use says what to do when the variable is unset; else empty. */
  readonly operator: string;
  readonly inBackticks: boolean;
}
/** What a lint needs to know of a shell command: the variables and how they are quoted, `$(NAME)`, and the programs run. */
export interface CommandScan {
  readonly uses: readonly VariableUse[];
  readonly substitutions: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly programs: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
}
/** Reads a command the way `sh` finds quotes and expansions in it. Here-documents are read as ordinary text. */
export declare function scanCommand(text: string): CommandScan;
