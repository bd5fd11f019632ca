import { inputPath, outputPath } from '../channel/paths.ts';
import { createIssue } from '../issue/create-issue.ts';
import { utf8Length } from '../issue/limits.ts';
import { nearestText } from '../issue/nearest-text.ts';
import type { Facts, Fix, Issue, IssueCode } from '../issue/issue.ts';
import { environmentVariable, type NameKind } from '../names/to-environment-name.ts';
import { hasFreeText } from '../param/has-free-text.ts';
import type { ComponentDefinition } from './component.ts';
import { scanCommand, type CommandScan, type VariableUse } from './scan-command.ts';
import { isReplaceable, replaceUse, toExactCommand } from './user-args.ts';

/** The longest command, in bytes: it travels as one argument. */
const maxCommandBytes = 96 * 1024;

const path = ['spec', 'execution', 'command'];
const fixedVariables = ['PAI_USER_ARGS', 'PAI_HPS', 'PAI_WORKING_DIR', 'PAI_CONFIG_DIR'];

interface Subject {
  readonly definition: ComponentDefinition;
  readonly command: string;
  readonly scan: CommandScan;
  /** Every variable that a task of the component finds, and whether it may be unset. */
  readonly variables: ReadonlyMap<string, Variable>;
}

interface Variable {
  readonly kind: NameKind | null;
  readonly optional: boolean;
}

/** Checks an execution command against the component it belongs to: what can't work, and what works only for tame values. */
export function checkCommand(definition: ComponentDefinition): Issue[] {
  const { command } = definition.spec.execution;
  if (command.trim() === '') return [createIssue('E_COMMAND_EMPTY', path)];
  if (command.includes('\0') || !command.isWellFormed()) return [createIssue('E_COMMAND_TEXT', path)];
  if (utf8Length(command) > maxCommandBytes) return [createIssue('E_COMMAND_LONG', path, { limit: maxCommandBytes })];
  const subject = { definition, command, scan: scanCommand(command), variables: variablesOf(definition) };
  return [
    ...checkReferences(subject),
    ...checkSubstitutions(subject),
    ...checkPrograms(subject),
    ...checkBackticks(subject),
    ...checkUserArgs(subject),
    ...checkQuoting(subject),
    ...checkOptional(subject),
    ...checkUnused(subject),
  ];
}

function variablesOf({ spec }: ComponentDefinition): Subject['variables'] {
  const variables = new Map<string, Variable>(fixedVariables.map((name) => [name, { kind: null, optional: false }]));
  const declare = (kind: NameKind, name: string, optional: boolean) => variables.set(environmentVariable(kind, name), { kind, optional });
  for (const input of spec.inputs) declare('inputs', input.name, input.required === false);
  for (const output of spec.outputs) declare('outputs', output.name, false);
  for (const parameter of spec.parameters)
    declare('parameters', parameter.name, parameter.required === false && parameter.default === undefined);
  return variables;
}

function report(code: IssueCode, facts: Facts, rewritten?: string): Issue {
  const fix: Fix | undefined = rewritten === undefined ? undefined : { kind: 'rewrite-command', command: rewritten };
  return createIssue(code, path, facts, fix);
}

/** One issue for each variable, at its first use. */
function firstUses(uses: readonly VariableUse[]): VariableUse[] {
  return [...new Map(uses.toReversed().map((use) => [use.name, use])).values()].toReversed();
}

function checkReferences({ scan, variables, command }: Subject): Issue[] {
  const unknown = scan.uses.filter((use) => use.name.startsWith('PAI_') && use.operator === '' && !variables.has(use.name));
  return firstUses(unknown).map((use) => {
    const nearest = nearestVariable(use.name, variables.keys());
    const facts = { variable: use.name, known: [...variables.keys()] };
    return report('E_COMMAND_UNDECLARED', facts, nearest === undefined ? undefined : replaceName(command, use, nearest));
  });
}

/** The prefix is long and right; only what follows it says how near a name is. */
function nearestVariable(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestText(name, known);
  const own = name.replace(/^PAI_(?:INPUT|OUTPUT|HPS)_/, '');
  return nearest && nearest.distance <= Math.max(1, Math.floor(own.length / 3)) ? nearest.text : undefined;
}

function replaceName(command: string, use: VariableUse, name: string): string {
  const written = command.slice(use.start, use.end);
  return command.slice(0, use.start) + written.replace(use.name, () => name) + command.slice(use.end);
}

function checkSubstitutions({ scan, command }: Subject): Issue[] {
  return scan.substitutions
    .filter(({ name }) => name.startsWith('PAI_'))
    .map(({ name, start, end }) =>
      report('E_COMMAND_SUBSTITUTION', { variable: name }, `${command.slice(0, start)}\${${name}}${command.slice(end)}`),
    );
}

function checkPrograms({ scan }: Subject): Issue[] {
  return [...(runs(scan, 'eval') ? [report('W_COMMAND_EVAL', {})] : []), ...(runs(scan, 'xargs') ? [report('W_COMMAND_XARGS', {})] : [])];
}

function runs(scan: CommandScan, name: string): boolean {
  return scan.programs.some((program) => program.name === name || program.name.endsWith(`/${name}`));
}

function checkBackticks({ scan }: Subject): Issue[] {
  const uses = scan.uses.filter((use) => use.inBackticks && use.name.startsWith('PAI_'));
  return firstUses(uses).map((use) => report('W_COMMAND_BACKTICKS', { variable: use.name }));
}

function checkUserArgs({ scan, command, definition }: Subject): Issue[] {
  const uses = scan.uses.filter((use) => use.name === 'PAI_USER_ARGS');
  const exact = toExactCommand(command);
  // Behind eval or xargs the values would be read as shell text once more, and "$@" would make it worse.
  const rewritten = exact === command || runs(scan, 'eval') || runs(scan, 'xargs') ? undefined : exact;
  if (uses.some((use) => use.quotes === 'double')) return [report('W_COMMAND_ARGS_QUOTED', {}, rewritten)];
  const free = definition.spec.parameters.filter(hasFreeText).map((parameter) => parameter.name);
  return uses.length > 0 && free.length > 0 ? [report('H_COMMAND_EXACT_ARGS', { parameters: free }, rewritten)] : [];
}

function checkQuoting({ scan, command, variables }: Subject): Issue[] {
  const uses = scan.uses.filter(
    (use) => use.quotes === 'none' && use.operator === '' && isValue(use, variables) && !isAssigned(use, command),
  );
  return firstUses(uses).map((use) => {
    const written = command.slice(use.start, use.end);
    return report('W_COMMAND_UNQUOTED', { variable: use.name }, replaceUse(command, use, `"${written}"`));
  });
}

function isValue(use: VariableUse, variables: Subject['variables']): boolean {
  return use.name === 'PAI_HPS' || variables.get(use.name)?.kind === 'parameters';
}

/** `X=$NAME` is not split. */
function isAssigned(use: VariableUse, command: string): boolean {
  return /(?:^|[\s;&|(])[A-Za-z_][A-Za-z0-9_]*=$/.test(command.slice(Math.max(0, use.start - 200), use.start));
}

function checkOptional({ scan, command, variables }: Subject): Issue[] {
  const guarded = new Set(scan.uses.filter((use) => use.operator !== '' || isTested(use, command)).map((use) => use.name));
  const uses = scan.uses.filter((use) => variables.get(use.name)?.optional === true && !guarded.has(use.name));
  return firstUses(uses).map((use) => report('W_COMMAND_OPTIONAL', { variable: use.name }, guard(command, use)));
}

/** `[ -n "$NAME" ]` */
function isTested(use: VariableUse, command: string): boolean {
  return /(?:^|\s)-[nz]\s+"?$/.test(command.slice(Math.max(0, use.start - 20), use.start));
}

/** `--test $NAME` → `${NAME:+--test "$NAME"}`: neither word where the variable is unset. */
function guard(command: string, use: VariableUse): string | undefined {
  if (!isReplaceable(use, command)) return undefined;
  const marked = replaceUse(command, use, '\0');
  const option = /(?:^|\s)(--?[A-Za-z][A-Za-z0-9_-]*[ =])\0/.exec(marked)?.[1] ?? '';
  return marked.replace(`${option}\0`, () => `\${${use.name}:+${option}"$${use.name}"}`);
}

/** A channel that a command leaves out although it names others; a command that names none reads the environment itself. */
function checkUnused({ definition: { spec }, command }: Subject): Issue[] {
  const channels = [
    ...spec.inputs.map(({ name }) => ({ name, variable: environmentVariable('inputs', name), directory: inputPath(name) })),
    ...spec.outputs.map(({ name }) => ({ name, variable: environmentVariable('outputs', name), directory: outputPath(name) })),
  ];
  const isNamed = (channel: (typeof channels)[number]) =>
    new RegExp(`${channel.variable}(?![A-Za-z0-9_])`).test(command) || command.includes(channel.directory.slice(0, -1));
  if (!channels.some(isNamed)) return [];
  return channels
    .filter((channel) => channel.name !== '' && !isNamed(channel))
    .map(({ name, variable }) => report('H_COMMAND_CHANNEL_UNUSED', { name, variable }));
}
