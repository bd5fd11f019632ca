import { StreamLanguage, type StringStream } from '@codemirror/language';

/** What the reader is inside of, and whether the next word is a program. */
export interface ShellState {
  inQuotes: boolean;
  inSingleQuotes: boolean;
  atProgram: boolean;
  /** Whether the line before ended with a backslash. */
  isContinued: boolean;
}

const keywords = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'for',
  'in',
  'while',
  'until',
  'do',
  'done',
  'case',
  'esac',
  'exec',
  'export',
  'set',
]);

/** Colours for a shell command: quotes, variables, comments, keywords, options and the programs that are run. */
export const shellLanguage = StreamLanguage.define<ShellState>({
  name: 'sh',
  startState: () => ({ inQuotes: false, inSingleQuotes: false, atProgram: true, isContinued: false }),
  token: readToken,
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] } },
});

function readToken(stream: StringStream, state: ShellState): string | null {
  if (stream.sol()) startLine(state);
  if (state.inSingleQuotes) return readSingleQuoted(stream, state);
  if (stream.match(/^\$(?:\{[^}]*\}?|[A-Za-z_][A-Za-z0-9_]*|[@*#?$!0-9-])/)) {
    state.atProgram &&= state.inQuotes;
    return 'variableName.special';
  }
  return state.inQuotes ? readQuoted(stream, state) : readPlain(stream, state);
}

function startLine(state: ShellState): void {
  state.atProgram ||= !state.inQuotes && !state.inSingleQuotes && !state.isContinued;
  state.isContinued = false;
}

function readSingleQuoted(stream: StringStream, state: ShellState): string {
  if (stream.match(/^[^']*'/)) state.inSingleQuotes = false;
  else stream.skipToEnd();
  return 'string';
}

function readQuoted(stream: StringStream, state: ShellState): string {
  if (stream.match(/^(?:[^"\\$]|\\.)+/)) return 'string';
  if (stream.next() === '"') state.inQuotes = false;
  return 'string';
}

function readPlain(stream: StringStream, state: ShellState): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^#.*/)) return 'comment';
  if (stream.match(/^[;|&()<>]+/)) return readOperator(stream, state);
  if (stream.match(/^\\.?/)) return readEscape(stream, state);
  if (stream.match("'") || stream.match('"')) return openQuotes(stream, state);
  if (stream.match(/^[A-Za-z_][A-Za-z0-9_]*(?==)/)) return 'variableName.definition';
  if (stream.match(/^[^\s;|&()<>'"$\\]+/)) return readWord(stream.current(), state);
  stream.next();
  return null;
}

function readEscape(stream: StringStream, state: ShellState): string {
  state.isContinued = stream.eol() && stream.current() === '\\';
  return 'escape';
}

function readOperator(stream: StringStream, state: ShellState): string {
  state.atProgram = !/[<>]/.test(stream.current());
  return 'operator';
}

function openQuotes(stream: StringStream, state: ShellState): string {
  if (stream.current() === '"') state.inQuotes = true;
  else state.inSingleQuotes = true;
  state.atProgram = false;
  return 'string';
}

function readWord(word: string, state: ShellState): string | null {
  if (state.atProgram && keywords.has(word)) return 'keyword';
  if (state.atProgram && !word.startsWith('=')) {
    state.atProgram = false;
    return 'variableName.function';
  }
  return /^--?[A-Za-z]/.test(word) ? 'attributeName' : null;
}
