import { UserError } from '../program/user-error.ts';

/** A column to derive: its name and the SQL expression that gives its values. */
export interface DerivedColumn {
  readonly name: string;
  readonly expression: string;
}

/** Reads `name = expression` lines; a name that is not one word stands in double quotes, `--` starts a comment line. */
export function parseDerivedColumns(text: string): DerivedColumn[] {
  const lines = text.split('\n').map((line) => line.trim());
  const columns = lines.filter((line) => line !== '' && !line.startsWith('--')).map(parseLine);
  const names = columns.map((column) => column.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`the column "${twice}" is derived twice`);
  return columns;
}

function parseLine(line: string): DerivedColumn {
  const match = /^(?:"((?:[^"]|"")+)"|([^="]+?))\s*=(?!=)\s*(.+)$/.exec(line);
  const name = match?.[1]?.replaceAll('""', '"') ?? match?.[2];
  if (!match || name === undefined) throw new UserError(`this line is not \`name = expression\`: ${line}`);
  return { name, expression: match[3] ?? '' };
}
