const reference = /^\$\{([A-Za-z0-9_-]+)\}$/;
const escaped = /^\$+\{[A-Za-z0-9_-]+\}$/;

/** The variable that a value refers to: `${name}` as the whole value. Undefined where it is a value of its own. */
export function variableRef(text: string): string | undefined {
  return reference.exec(text)?.[1];
}

/** The value that a text stands for where it refers to no variable: `$${name}` is the text `${name}`. */
export function literalValue(text: string): string {
  return escaped.test(text) && !reference.test(text) ? text.slice(1) : text;
}

/** The text that stands for a value as it is; the inverse of `literalValue`. */
export function toLiteral(value: string): string {
  return escaped.test(value) ? `$${value}` : value;
}
