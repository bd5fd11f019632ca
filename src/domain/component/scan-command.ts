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
  readonly substitutions: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly programs: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** Reads a command the way `sh` finds quotes and expansions in it. Here-documents are read as ordinary text. */
export function scanCommand(text: string): CommandScan {
  const scanner = new Scanner(text);
  scanner.scan(0, '', { quotes: 'none', inBackticks: false });
  return scanner;
}

interface Context {
  readonly quotes: 'none' | 'double';
  readonly inBackticks: boolean;
}

/** Quotes and expansions inside one another; what lies deeper is not read. */
const maxNesting = 100;

/** Words after which another program's name comes. */
const introducers = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', '!', 'exec', 'command', 'time', 'nohup', 'env', 'sudo']);

class Scanner implements CommandScan {
  readonly uses: VariableUse[] = [];
  readonly substitutions: { name: string; start: number; end: number }[] = [];
  readonly programs: { name: string; start: number; end: number }[] = [];
  readonly #text: string;
  #expectsProgram = true;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads until the closing text (or the end) and gives the offset behind it. */
  scan(from: number, closing: string, context: Context): number {
    if (this.#nesting >= maxNesting) return this.#text.length;
    this.#nesting++;
    const end = this.#scan(from, closing, context);
    this.#nesting--;
    return end;
  }

  #scan(from: number, closing: string, context: Context): number {
    let parentheses = 0;
    let index = from;
    while (index < this.#text.length) {
      const character = this.#text[index] ?? '';
      if (closing !== '' && character === closing && parentheses === 0) return index + 1;
      if (closing === ')' && character === '(') parentheses++;
      if (closing === ')' && character === ')') parentheses--;
      index = this.#step(index, character, context);
    }
    return index;
  }

  #step(index: number, character: string, context: Context): number {
    if (character === '\\') return index + 2;
    if (character === '$') return this.#dollar(index, context);
    if (character === '`') return this.#nested(index + 1, '`', { quotes: 'none', inBackticks: true });
    if (character === '"') return this.scan(index + 1, '"', { ...context, quotes: 'double' });
    if (context.quotes === 'double') return index + 1;
    if (character === "'") return this.#singleQuoted(index);
    return this.#plain(index, character);
  }

  #nested(from: number, closing: string, context: Context): number {
    this.#expectsProgram = true;
    const end = this.scan(from, closing, context);
    this.#expectsProgram = false;
    return end;
  }

  #plain(index: number, character: string): number {
    if (/\s/.test(character) && character !== '\n') return index + 1;
    if (/[\n;|&(]/.test(character)) {
      this.#expectsProgram = true;
      return index + 1;
    }
    if (character === '#' && (index === 0 || /[\s;|&(]/.test(this.#text[index - 1] ?? ''))) return this.#endOfLine(index);
    const word = matchAt(/[^\s;|&()'"`$\\{}<>]+/y, this.#text, index)?.[0];
    if (word === undefined) return index + 1;
    this.#word(word, index);
    return index + word.length;
  }

  #word(word: string, start: number): void {
    if (!this.#expectsProgram || /^[A-Za-z_][A-Za-z0-9_]*=/.test(word)) return;
    this.programs.push({ name: word, start, end: start + word.length });
    this.#expectsProgram = introducers.has(word);
  }

  #endOfLine(index: number): number {
    const end = this.#text.indexOf('\n', index);
    return end < 0 ? this.#text.length : end;
  }

  #singleQuoted(index: number): number {
    const found = this.#text.indexOf("'", index + 1);
    const end = found < 0 ? this.#text.length : found;
    for (const match of this.#text.slice(index, end).matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g)) {
      const start = index + match.index;
      this.uses.push({ name: match[1] ?? '', start, end: start + match[0].length, quotes: 'single', operator: '', inBackticks: false });
    }
    this.#expectsProgram = false;
    return end + 1;
  }

  #dollar(index: number, context: Context): number {
    const wasProgram = this.#expectsProgram;
    this.#expectsProgram = false;
    const name = matchAt(/\$([A-Za-z_][A-Za-z0-9_]*)/y, this.#text, index);
    if (name) return this.#use(name[1] ?? '', index, index + name[0].length, '', context);
    const braced = matchAt(/\$\{#?([A-Za-z_][A-Za-z0-9_]*)/y, this.#text, index);
    if (braced) return this.#braced(braced[1] ?? '', index, index + braced[0].length, context);
    if (this.#text.startsWith('$(', index)) return this.#substitution(index, context);
    this.#expectsProgram = wasProgram;
    return index + 1;
  }

  #braced(name: string, start: number, from: number, context: Context): number {
    const operator = matchAt(/:?[-+?=]/y, this.#text, from)?.[0] ?? '';
    const end = this.scan(from + operator.length, '}', context);
    return this.#use(name, start, end, operator, context);
  }

  #substitution(start: number, context: Context): number {
    const end = this.#nested(start + 2, ')', { ...context, quotes: 'none' });
    const name = /^\$\(\s*([A-Za-z_][A-Za-z0-9_]*)\s*\)$/.exec(this.#text.slice(start, end))?.[1];
    if (name !== undefined) this.substitutions.push({ name, start, end });
    return end;
  }

  #use(name: string, start: number, end: number, operator: string, context: Context): number {
    this.uses.push({ name, start, end, operator, ...context });
    return end;
  }
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
