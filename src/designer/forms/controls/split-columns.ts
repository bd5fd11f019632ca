/** The column names of a comma list, trimmed, without empty ones. */
export function splitColumns(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Column names as the text that a parameter keeps. No space after the comma: the list stays one word in a command. */
export function joinColumns(names: readonly string[]): string {
  return [...new Set(names)].join(',');
}
