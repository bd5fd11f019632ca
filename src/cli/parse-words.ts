import { parseArgs } from 'node:util';
import { UsageError, type Options, type Words } from './command.ts';

/** Splits a command's arguments by its options; unknown options and missing values are usage errors. */
export function parseWords(args: readonly string[], options: Options): Words {
  const { values, positionals } = parse(args, options);
  const flags = new Set<string>();
  const texts = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(values)) {
    if (value === true) flags.add(name);
    else if (typeof value === 'string') texts.set(name, [value]);
    else if (Array.isArray(value)) texts.set(name, value.map(String));
  }
  return { flags, values: texts, positionals };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
