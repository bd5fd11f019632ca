import { UserError } from './user-error.ts';

/**
 * Column names separated by commas or line ends. A name that holds a comma stands in double quotes, with a double
 * quote inside written twice; a JSON array of names is understood too.
 */
export function parseColumnList(text: string): string[] {
  const names = parseJsonNames(text.trim()) ?? splitNames(text);
  return [...new Set(names.filter((name) => name !== ''))];
}

function parseJsonNames(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function splitNames(text: string): string[] {
  const names = [];
  const part = /\s*(?:"((?:[^"]|"")*)"|([^,\s"][^,\n]*)?)\s*(?:[,\n]|$)/y;
  while (part.lastIndex < text.length) {
    const start = part.lastIndex;
    const match = part.exec(text);
    if (!match)
      throw new UserError(`this list of columns can't be read from "${text.slice(start, start + 20)}" on: close the double quote`);
    names.push(match[1] === undefined ? (match[2] ?? '').trim() : match[1].replaceAll('""', '"'));
    if (match[0] === '') break;
  }
  return names;
}
