import { UserError } from '../program/user-error.ts';

/** Reads `name: TYPE` lines into types by column name. */
export function parseColumnTypes(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Map(lines.filter((line) => line !== '').map(parseLine));
}

function parseLine(line: string): [string, string] {
  const match = /^(.+?)\s*:\s*([A-Za-z][A-Za-z0-9_ (),[\]]*)$/.exec(line);
  if (!match) throw new UserError(`this line of the column types is not \`name: TYPE\`: ${line}`);
  return [match[1] ?? '', match[2] ?? ''];
}
