/**
 * The text of a DuckDB error in one line, or undefined where it is another error. DuckDB tells its errors apart only
 * by the words that the message starts with.
 */
export function describeDatabaseError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const message = error.message.replace(/^Failed to (?:extract statements|prepare): /, '');
  const match =
    /^(Parser|Binder|Catalog|Conversion|Invalid Input|Permission|IO|Constraint|Out of Range|Out of Memory|Mismatch Type|Not implemented|Dependency|Invalid|Syntax) Error: ([\s\S]*)$/.exec(
      message,
    );
  if (!match) return undefined;
  const [text = '', ...rest] = (match[2] ?? '').split(/\n+(?=LINE \d+: )/);
  const words = text
    .replace(' - file system operations are disabled by configuration', ': only the inputs of this node can be read')
    .trim()
    .replaceAll(/([.!?])?\s*\n\s*/g, (_, stop: string | undefined) => (stop === undefined ? '; ' : `${stop} `));
  return rest.length === 0 ? words : `${words}; at: ${describePlace(rest.join('\n'))}`;
}

/** DuckDB marks the place with a caret in the line below; one line has room only for the words after it. */
function describePlace(text: string): string {
  const [line = '', caret = ''] = text.split('\n');
  const start = Math.max(/^LINE \d+: /.exec(line)?.[0].length ?? 0, caret.indexOf('^'));
  return line.slice(start, start + 60).trim();
}
