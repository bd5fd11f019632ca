import { type VariableUse } from './scan-command.ts';
/** Whether the command takes its parameters from `$PAI_USER_ARGS`, which carries plain words only. */
export declare function usesUserArgs(command: string): boolean;
/** The same command with `"$@"` in place of `$PAI_USER_ARGS`, which passes every value unchanged. */
export declare function toExactCommand(command: string): string;
/** The command with a use replaced, and with it the quotes that hold nothing else. */
export declare function replaceUse(command: string, use: VariableUse, replacement: string): string;
/** Whether the use and a pair of double quotes around it are all there is between them. */
export declare function isQuotedAlone(use: VariableUse, command: string): boolean;
/** Whether a word of its own can take the place of the use. */
export declare function isReplaceable(use: VariableUse, command: string): boolean;
