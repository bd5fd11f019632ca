import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { createIssue } from '#domain/issue/create-issue.ts';
import { utf8Length } from '#domain/issue/limits.ts';
import { failure, success, type Result } from '#domain/issue/result.ts';
import { argparseOptions } from './argparse-options.ts';
import { clickOptions } from './click-options.ts';
import { note } from './found-option.ts';
import { toPlainName } from './free-name.ts';
import type { OptionRole } from './guess-role.ts';
import { proposeOptions, type ProposedOption } from './propose-options.ts';
import { parsePython } from './python-module.ts';
import { pythonProgram, toCommand } from './to-command.ts';
import { typerOptions } from './typer-options.ts';

/** The largest code that is read, in bytes of UTF-8. */
const maxCodeBytes = 1024 * 1024;

/** What a Python program's options come to as a component, for someone to look over. */
export interface PythonProposal {
  readonly fileName: string;
  /** Every option that the component can set, with what it became; `withRole` makes it something else. */
  readonly options: readonly ProposedOption[];
  readonly definition: ComponentDefinition;
  /** What could not be told or kept. Each has the `line` of the code in its facts, but those about the file as a whole. */
  readonly issues: readonly Issue[];
  /** The issues that hold whatever the roles are. */
  readonly notes: readonly Issue[];
}

/**
 * Proposes a component for a Python file from its `argparse`, `click` or `typer` options. The text is only parsed; nothing
 * runs. `fileName` is the path that the command names, relative to the code's folder. Fails where the text is too large.
 */
export function fromPython(text: string, fileName: string): Result<PythonProposal> {
  if (text.length > maxCodeBytes || utf8Length(text) > maxCodeBytes)
    return failure(createIssue('E_CODE_LARGE', [], { limit: maxCodeBytes }));
  const python = parsePython(text);
  const found = [argparseOptions(python), clickOptions(python), typerOptions(python)];
  const proposed = proposeOptions(found.flatMap(({ options }) => options));
  const notes = [
    ...(python.brokenLine === null ? [] : [note('W_CODE_SYNTAX', python.brokenLine, {})]),
    ...(proposed.options.length === 0 ? [createIssue('W_CODE_NOTHING', [])] : []),
    ...found.flatMap(({ issues }) => issues),
    ...proposed.issues,
  ];
  const description = found.map((each) => each.description).find((each) => each !== undefined) ?? python.documentation;
  const stem = (fileName.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const metadata = {
    name: toPlainName(stem, 'component'),
    version: '1.0.0',
    ...(description === undefined ? {} : { description: description.trim().slice(0, 2_000).toWellFormed() }),
  };
  const proposal = build({ fileName, options: proposed.options, notes }, metadata);
  return success(proposal, proposal.issues);
}

/** The same proposal with one option made a parameter, an input or an output; the command follows. */
export function withRole(proposal: PythonProposal, name: string, role: OptionRole): PythonProposal {
  const options = proposal.options.map((option) => (option.name === name && option.roles.includes(role) ? { ...option, role } : option));
  return build({ ...proposal, options }, proposal.definition.metadata);
}

type Ingredients = Pick<PythonProposal, 'fileName' | 'options' | 'notes'>;

function build({ fileName, options, notes }: Ingredients, metadata: ComponentDefinition['metadata']): PythonProposal {
  const withRoleOf = (role: OptionRole) => options.filter((option) => option.role === role);
  const definition: ComponentDefinition = {
    metadata,
    spec: {
      execution: {
        jobType: 'Container',
        image: { source: 'address', uri: 'python:3.12' },
        command: toCommand(pythonProgram(fileName), options.map(toCommandOption)),
      },
      inputs: withRoleOf('input').map(({ input }) => input),
      outputs: withRoleOf('output').map(({ output }) => output),
      parameters: withRoleOf('parameter').map(({ parameter }) => parameter),
    },
  };
  const issues = [...notes, ...options.flatMap(describeRole)].toSorted((left, right) => lineOf(left) - lineOf(right));
  return { fileName, options, notes, definition, issues };
}

function toCommandOption(option: ProposedOption) {
  const { parameter, input, role, file } = option;
  const isUnset = role === 'input' ? input.required === false : parameter.required === false && parameter.default === undefined;
  return { ...option, optional: isUnset, file: role === 'output' ? file : undefined };
}

function describeRole(option: ProposedOption): Issue[] {
  const facts = { option: option.flag };
  if (option.role === 'input') return [note('H_CODE_INPUT', option.line, facts)];
  if (option.role === 'parameter') return [];
  const file = option.file === undefined ? [] : [note('H_CODE_OUTPUT_FILE', option.line, { ...facts, file: option.file })];
  return [note('H_CODE_OUTPUT', option.line, facts), ...file];
}

function lineOf(issue: Issue): number {
  const { line } = issue.facts;
  return typeof line === 'number' ? line : 0;
}
