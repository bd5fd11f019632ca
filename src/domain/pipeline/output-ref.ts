/** One output of one node, written `node.output`. */
export interface OutputRef {
  readonly node: string;
  readonly output: string;
}

/** Reads `node.output`; undefined where it is not of that form. Neither part can hold a dot. */
export function parseOutputRef(text: string): OutputRef | undefined {
  const dot = text.indexOf('.');
  if (dot <= 0 || dot === text.length - 1 || text.includes('.', dot + 1)) return undefined;
  return { node: text.slice(0, dot), output: text.slice(dot + 1) };
}

/** The node that a link comes from, or undefined where the text is no link. */
export function linkSource(from: string): string | undefined {
  return parseOutputRef(from)?.node;
}
