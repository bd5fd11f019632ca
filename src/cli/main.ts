import process from 'node:process';
import { AppError } from '#domain/issue/app-error.ts';
import { describeIssue } from '#domain/issue/describe-issue.ts';
import { UsageError, type Command, type Option, type Terminal } from './command.ts';
import { compileCommand } from './commands/compile.ts';
import { componentCommand } from './commands/component.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { runCommand } from './commands/run.ts';
import { serveCommand } from './commands/serve.ts';
import { validateCommand } from './commands/validate.ts';
import { exitCodeOf } from './exit-code.ts';
import { parseWords } from './parse-words.ts';

const commands: readonly Command[] = [
  validateCommand,
  compileCommand,
  runCommand,
  componentCommand,
  serveCommand,
  importCommand,
  exportCommand,
];

/** Runs the command line and gives its exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return printHelp(name, terminal);
  if (rest.includes('--help')) return printUsage(command, terminal);
  try {
    return await command.run(parseWords(rest, command.options), terminal);
  } catch (error) {
    return reportFailure(error, command, terminal);
  }
}

function printHelp(name: string | undefined, terminal: Terminal): number {
  const known = name === undefined || name === 'help' || name === '--help';
  const print = known ? terminal.out : terminal.error;
  if (!known) print(`There is no command “${name}”.`);
  print('weft COMMAND …');
  for (const command of commands) print(`  ${command.name.padEnd(10)} ${command.summary}`);
  print('weft COMMAND --help tells more.');
  return known && name !== undefined ? 0 : 2;
}

function printUsage(command: Command, terminal: Terminal): number {
  terminal.out(`${command.summary}\nusage: ${command.usage}`);
  const rows = Object.entries(command.options).map(([name, option]) => [describeOption(name, option), option.summary] as const);
  const width = Math.max(0, ...rows.map(([words]) => words.length));
  for (const [words, summary] of rows) terminal.out(`  ${words.padEnd(width)}  ${summary}`);
  return 0;
}

function describeOption(name: string, option: Option): string {
  if (option.type === 'boolean') return `--${name}`;
  return `--${name} ${option.value}${option.multiple === true ? ' …' : ''}`;
}

function reportFailure(error: unknown, command: Command, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.error(`${error.message}\nusage: ${command.usage}`);
    return 2;
  }
  if (!(error instanceof AppError)) throw error;
  terminal.error(`${error.code}: ${describeIssue(error, terminal.language)}`);
  for (const issue of error.issues) terminal.error(`  ${issue.path.join('.')}: ${issue.code}: ${describeIssue(issue, terminal.language)}`);
  return exitCodeOf(error.code);
}

function processTerminal(): Terminal {
  const eraseLine = process.stdout.isTTY ? '\r\u001B[K' : '';
  const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  return {
    out: (line) => console.log(`${eraseLine}${line}`),
    error: (line) => console.error(`${eraseLine}${line}`),
    redraw: process.stdout.isTTY ? (line) => process.stdout.write(`${eraseLine}${line.slice(0, process.stdout.columns)}`) : null,
    environment: process.env,
    workingDirectory: process.cwd(),
    language: locale.startsWith('zh') ? 'zh' : 'en',
  };
}
