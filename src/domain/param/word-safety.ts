import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';

/**
 * Why a value does not reach a program as one word through an unquoted `$PAI_USER_ARGS`: the character, and the words
 * that the program would see (`<*.csv>` for the files that match a pattern, `–` for nothing).
 */
export interface WordProblem {
  readonly character: string;
  readonly seen: readonly string[];
}

const characterNames: Readonly<Record<string, string>> = { ' ': '“ ” (U+0020)', '\t': 'TAB (U+0009)', '\n': 'LF (U+000A)' };

/** null where the value is one plain word: not empty, no white space that `sh` splits at, no `* ? [`, not `-` and a letter. */
export function wordSafety(text: string): WordProblem | null {
  if (text === '') return { character: '""', seen: ['–'] };
  const found = /[ \t\n*?[]/.exec(text)?.[0];
  if (found === undefined && !/^--?[A-Za-z]/.test(text)) return null;
  const character = found === undefined ? '“-”' : (characterNames[found] ?? `“${found}”`);
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  return { character, seen: words.length === 0 ? ['–'] : words.map(showWord) };
}

function showWord(word: string): string {
  return /[*?[]/.test(word) ? `<${word}>` : `“${word}”`;
}

/** Warns where a value is typed; with `E_ARG_NOT_WORD_SAFE`, blocks a run whose command uses `$PAI_USER_ARGS`. */
export function checkWordSafe(
  text: string,
  path: IssuePath,
  code: 'W_ARG_NOT_WORD_SAFE' | 'E_ARG_NOT_WORD_SAFE' = 'W_ARG_NOT_WORD_SAFE',
): Issue[] {
  const problem = wordSafety(text);
  return problem ? [createIssue(code, path, { value: text, ...problem })] : [];
}
