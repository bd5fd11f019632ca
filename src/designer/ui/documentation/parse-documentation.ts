/** A part of a line: text as it is, code, emphasis of two strengths, or a link to a page. */
export type Span =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of a description. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly head: Row; readonly rows: readonly Row[] }
  | { readonly kind: 'code'; readonly text: string };

/** The cells of a line of a table. */
export type Row = readonly (readonly Span[])[];

/**
 * A description as blocks: `#` headings, `-` lists, `|` tables, fenced code and paragraphs, with `code`, **strong**,
 * *emphasis* and [links](https://…) in them. Everything else, HTML included, stays the text that it is.
 */
export function parseDocumentation(text: string): Block[] {
  const parts = text.replaceAll('\r\n', '\n').split(/^```[^\n]*\n([\s\S]*?)(?:^```[^\n]*$|$(?![\s\S]))/m);
  return parts.flatMap((part, index) => (index % 2 === 1 ? [{ kind: 'code' as const, text: part.replace(/\n$/, '') }] : toBlocks(part)));
}

/** The first paragraph of a description as plain text, for places with one line. */
export function firstParagraph(text: string): string {
  const block = parseDocumentation(text).find(({ kind }) => kind === 'paragraph');
  return block?.kind === 'paragraph' ? textOf(block.spans) : '';
}

/** A description as a text without marks, a line for each heading, item and row, for places that draw no blocks. */
export function toPlainText(text: string): string {
  return parseDocumentation(text).flatMap(toPlainLines).join('\n');
}

function toPlainLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.spans)];
    case 'code':
      return [block.text];
    case 'list':
      return block.items.map((item) => `• ${textOf(item)}`);
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOf).join('  '));
  }
}

function textOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

function toBlocks(text: string): Block[] {
  return text.split(/\n{2,}|\n(?=#)|(?<=^#[^\n]*)\n/m).flatMap((part) => toBlock(part.trim()));
}

function toBlock(part: string): Block[] {
  if (part === '') return [];
  const heading = /^#{1,6}\s+(.+)$/.exec(part)?.[1];
  if (heading !== undefined) return [{ kind: 'heading', spans: toSpans(heading) }];
  const lines = part.split('\n');
  if (isTable(lines)) return [toTable(lines)];
  const first = lines.findIndex((line) => /^\s*[-*]\s/.test(line));
  if (first < 0) return [{ kind: 'paragraph', spans: toSpans(part) }];
  const items = lines
    .slice(first)
    .join('\n')
    .split(/\n?^\s*[-*]\s+/m)
    .slice(1);
  return [...toBlock(lines.slice(0, first).join('\n')), { kind: 'list', items: items.map((item) => toSpans(item.trim())) }];
}

const ruler = /^\s*\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?\s*)?$/;

function isTable(lines: readonly string[]): boolean {
  return ruler.test(lines[1] ?? '') && lines.every((line) => line.includes('|'));
}

function toTable([head = '', , ...rows]: readonly string[]): Block {
  return { kind: 'table', head: toCells(head), rows: rows.map(toCells) };
}

function toCells(line: string): Row {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => toSpans(cell.trim()));
}

/** Emphasis begins and ends at a word, so that `a * b`, `2*3*4` and `snake_case_name` stay what they are. */
const marks =
  /`([^`\n]+)`|\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|(?<![\w*])([*_])(?![\s*_.])([^*_\n]*[^*_\s])\5(?![\w*])/g;

/** The parts of a line. */
export function toSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > at) spans.push({ kind: 'text', text: text.slice(at, match.index) });
    spans.push(toSpan(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) spans.push({ kind: 'text', text: text.slice(at) });
  return spans;
}

function toSpan([whole, code, strong, label, href, , emphasis]: RegExpExecArray): Span {
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  return href === undefined ? { kind: 'text', text: whole } : { kind: 'link', text: label ?? href, href };
}
