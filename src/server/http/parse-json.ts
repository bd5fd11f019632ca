import { AppError } from '#domain/issue/app-error.ts';

const deepest = 64;

function refusal(detail: string): AppError {
  return new AppError('E_REQUEST_INVALID', { detail });
}

/**
 * The value of a JSON text. Throws E_REQUEST_INVALID for what isn't UTF-8 or JSON, is nested deeper than 64 levels,
 * has a key `__proto__`, a number that is not finite, or text that is not well-formed Unicode.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (depthOf(text) > deepest) throw refusal(`nested deeper than ${deepest} levels`);
  try {
    const value: unknown = JSON.parse(text);
    checkPlain(value);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw refusal('the body is not JSON');
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal('the body is not UTF-8');
  }
}

/** The deepest nesting of brackets outside strings, found without building anything. */
function depthOf(text: string): number {
  let depth = 0;
  let max = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') max = Math.max(max, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return max;
}

function checkPlain(value: unknown): void {
  if (typeof value === 'string' && !value.isWellFormed()) throw refusal('a text is not well-formed Unicode');
  if (typeof value === 'number' && !Number.isFinite(value)) throw refusal('a number is too large');
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__')) throw refusal('a key is “__proto__”');
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed()) throw refusal('a key is not well-formed Unicode');
    checkPlain(item);
  }
}
