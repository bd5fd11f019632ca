import { createIssue } from './create-issue.ts';
import type { Issue, IssuePath } from './issue.ts';

/** The deepest nesting that a document may have. */
export const maxDepth = 64;
/** The largest file, in bytes of UTF-8. */
export const maxFileBytes = 5 * 1024 * 1024;

/** The most values (members of maps and lists) that a document may hold. */
const maxValues = 2_000_000;

/** Stops at the first value that nothing should be parsed from: nested too deep (or in itself), or a key that would reach into prototypes. */
export function checkLimits(value: unknown, path: IssuePath = []): Issue[] {
  const stack: { value: unknown; path: IssuePath }[] = [{ value, path }];
  let count = 0;
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    if (++count > maxValues) return [createIssue('E_FILE_MANY', path, { limit: maxValues })];
    if (typeof entry.value !== 'object' || entry.value === null) continue;
    if (entry.path.length - path.length >= maxDepth) return [createIssue('E_FILE_DEEP', path, { limit: maxDepth })];
    for (const [key, member] of Object.entries(entry.value)) {
      if (key === '__proto__') return [createIssue('E_KEY_FORBIDDEN', entry.path, { key })];
      stack.push({ value: member, path: [...entry.path, key] });
    }
  }
  return [];
}

/** The length of a text in bytes of UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
