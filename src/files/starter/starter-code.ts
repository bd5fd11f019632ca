import type { ComponentDefinition } from '#domain/component/component.ts';
import { toCommand, type CommandOption } from '../from-python/to-command.ts';
import { pythonStarter } from './python-starter.ts';
import { shellStarter } from './shell-starter.ts';

export type StarterLanguage = 'python' | 'shell';

/** A program to begin with: its files by path, and the command that passes it every value unchanged. */
export interface StarterCode {
  readonly files: Readonly<Record<string, string>>;
  readonly command: string;
}

const starters = {
  python: { file: 'main.py', program: 'python3 main.py', write: pythonStarter },
  shell: { file: 'main.sh', program: 'sh main.sh', write: shellStarter },
} as const;

/**
 * A program for a component's channels and parameters that runs as it is: it reads every value with its type, lists the
 * inputs, and copies the first of them to the outputs. Python needs its standard library only, shell is POSIX `sh`.
 */
export function starterCode(definition: ComponentDefinition, language: StarterLanguage): StarterCode {
  const { file, program, write } = starters[language];
  return { files: { [file]: write(definition.spec) }, command: toCommand(program, optionsOf(definition)) };
}

function optionsOf({ spec }: ComponentDefinition): CommandOption[] {
  const toOption = (role: CommandOption['role'], name: string, optional: boolean): CommandOption => ({
    role,
    name,
    flag: `--${name}`,
    form: 'value',
    optional,
  });
  return [
    ...spec.parameters.map(({ name }) => toOption('parameter', name, false)),
    ...spec.inputs.map(({ name, required }) => toOption('input', name, required === false)),
    ...spec.outputs.map(({ name }) => toOption('output', name, false)),
  ];
}
