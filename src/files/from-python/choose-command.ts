import type { Issue } from '#domain/issue/issue.ts';
import { note } from './found-option.ts';
import type { PythonFunction } from './python-module.ts';

const likelyNames = ['main', 'train', 'run', 'cli'];

/** One component runs one command: that with the likeliest name, else the first. The others are named. */
export function chooseCommand(commands: readonly PythonFunction[]): { command: PythonFunction | undefined; issues: Issue[] } {
  const likely = likelyNames.flatMap((name) => commands.filter((candidate) => candidate.name === name));
  const command = likely[0] ?? commands[0];
  const others = commands.filter((candidate) => candidate !== command).map(({ name }) => name);
  if (!command || others.length === 0) return { command, issues: [] };
  return { command, issues: [note('W_CODE_COMMANDS', command.line, { command: command.name, others })] };
}
