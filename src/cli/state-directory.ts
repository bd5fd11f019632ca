import { homedir } from 'node:os';
import path from 'node:path';
import { valueOf, type Option, type Terminal, type Words } from './command.ts';

/** The option that `stateDirectory` reads. */
export const dataDirectoryOption = {
  type: 'string',
  value: 'DIR',
  summary: 'the data directory, where it is neither that of WEFT_DATA_DIR nor the usual one',
} satisfies Option;

/** Where state is kept: `--data-dir`, `WEFT_DATA_DIR`, else `weft` in the user's data folder (XDG). */
export function stateDirectory(words: Words, terminal: Terminal): string {
  const { environment, workingDirectory } = terminal;
  const asked = valueOf(words, 'data-dir') ?? environment['WEFT_DATA_DIR'];
  if (asked) return path.resolve(workingDirectory, asked);
  return path.join(environment['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), 'weft');
}
