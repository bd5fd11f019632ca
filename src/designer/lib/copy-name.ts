import { freeName } from '#domain/names/free-name.ts';

/**
 * The name of a copy: what `naming` makes of the name (`penguins (copy)`), with the first number from 2 on that is free where
 * that is taken. The copy of a copy is numbered, too, not named a copy twice.
 */
export function copyName(name: string, naming: (name: string) => string, taken: ReadonlySet<string>): string {
  const isCopy = name.replace(/ \d+$/, '').endsWith(naming(''));
  return freeName(isCopy ? name : naming(name), taken);
}
