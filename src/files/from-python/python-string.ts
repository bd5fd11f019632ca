const escapes: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const literal = /^([A-Za-z]{0,2})("""|'''|"|')([\s\S]*)\2$/;
const escape = /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))/g;

/** The text of a Python string literal; undefined for bytes and for what is no whole literal. Braces of f-strings are the caller's matter. */
export function parsePythonString(code: string): string | undefined {
  const [, prefix = '', , body = ''] = literal.exec(code) ?? [];
  if (!literal.test(code) || /b/i.test(prefix)) return undefined;
  const lines = body.replaceAll('\r\n', '\n');
  const text = /r/i.test(prefix) ? lines : lines.replaceAll(escape, unescape);
  return /f/i.test(prefix) ? text.replaceAll('{{', '{').replaceAll('}}', '}') : text;
}

function unescape(written: string, octal?: string, x?: string, u?: string, long?: string, character?: string): string {
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  const hex = x ?? u ?? long;
  if (hex === undefined) return Object.hasOwn(escapes, character ?? '') ? (escapes[character ?? ''] ?? written) : written;
  const codePoint = Number.parseInt(hex, 16);
  return codePoint > 0x10_ffff ? written : String.fromCodePoint(codePoint);
}
