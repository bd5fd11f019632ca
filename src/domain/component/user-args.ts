import { scanCommand, type VariableUse } from './scan-command.ts';

const variable = 'PAI_USER_ARGS';

/** Whether the command takes its parameters from `$PAI_USER_ARGS`, which carries plain words only. */
export function usesUserArgs(command: string): boolean {
  return scanCommand(command).uses.some((use) => use.name === variable);
}

/** The same command with `"$@"` in place of `$PAI_USER_ARGS`, which passes every value unchanged. */
export function toExactCommand(command: string): string {
  const uses = scanCommand(command).uses.filter((use) => use.name === variable && use.operator === '' && isReplaceable(use, command));
  return uses.toReversed().reduce((text, use) => replaceUse(text, use, '"$@"'), command);
}

/** The command with a use replaced, and with it the quotes that hold nothing else. */
export function replaceUse(command: string, use: VariableUse, replacement: string): string {
  const [start, end] = isQuotedAlone(use, command) ? [use.start - 1, use.end + 1] : [use.start, use.end];
  return command.slice(0, start) + replacement + command.slice(end);
}

/** Whether the use and a pair of double quotes around it are all there is between them. */
function isQuotedAlone(use: VariableUse, command: string): boolean {
  return use.quotes === 'double' && command[use.start - 1] === '"' && command[use.end] === '"';
}

/** Whether a word of its own can take the place of the use. */
export function isReplaceable(use: VariableUse, command: string): boolean {
  return use.quotes === 'none' || isQuotedAlone(use, command);
}
