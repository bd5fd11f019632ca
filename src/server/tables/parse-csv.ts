/** The records of a CSV text by RFC 4180, with `separator` between fields; an empty field without quotes is missing. */
export function parseCsv(text: string, separator: ',' | '\t'): (string | null)[][] {
  const records: (string | null)[][] = [];
  let record: (string | null)[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    const field = text[position] === '"' ? quotedField(text, position) : plainField(text, position, separator);
    record.push(field.value);
    position = field.end;
    if (text[position] === separator) {
      position++;
      if (position < text.length) continue;
      record.push(null);
    }
    records.push(record);
    record = [];
    position += text[position] === '\r' && text[position + 1] === '\n' ? 2 : 1;
  }
  return records;
}

interface Field {
  readonly value: string | null;
  /** Where the separator or line end after it is. */
  readonly end: number;
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: end === start ? null : text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}
