import { namePattern } from '#domain/names/check-name.ts';
import { toEnvironmentName } from '#domain/names/to-environment-name.ts';

/** The nearest legal name of a component, channel or parameter. */
export function toPlainName(text: string, fallback: string): string {
  const name = text
    .replaceAll(/[^A-Za-z0-9_-]+/gu, '_')
    .replace(/^[_-]+/, '')
    .slice(0, 60);
  return namePattern.test(name) ? name : fallback;
}

/** The name, with a number behind it where its variable is taken already; what is given is taken from then on. */
export function freeName(name: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name.slice(0, 55)}-${count}`;
    const variable = toEnvironmentName(candidate);
    if (!taken.has(variable)) {
      taken.add(variable);
      return candidate;
    }
  }
}
