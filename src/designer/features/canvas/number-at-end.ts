/** A label and the number at its end, which tells copies apart and is shown however little room there is; empty where none is. */
export function splitNumber(label: string): readonly [text: string, number: string] {
  const number = /[\s_-]\(?\d{1,4}\)?$/.exec(label)?.[0] ?? '';
  return [label.slice(0, label.length - number.length), number];
}
