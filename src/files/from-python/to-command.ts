import { environmentVariable } from '#domain/names/to-environment-name.ts';
import type { FoundOption } from './found-option.ts';
import type { OptionRole } from './guess-role.ts';

/** What the command needs to know of an option. */
export interface CommandOption extends Pick<FoundOption, 'flag' | 'offFlag' | 'form'> {
  readonly role: OptionRole;
  readonly name: string;
  /** Whether it may be unset: then neither the option nor a value is passed. */
  readonly optional: boolean;
  /** The file that the program writes inside the output's directory; absent where it takes a directory. */
  readonly file?: string | undefined;
}

/**
 * The command that passes every value unchanged, in the form that the program's parser accepts: `"$@"` for the
 * parameters where all of them are `--name VALUE`, each by its own variable otherwise.
 */
export function toCommand(program: string, options: readonly CommandOption[]): string {
  const parameters = options.filter(({ role }) => role === 'parameter');
  const isPlain = parameters.every(({ form, flag, name }) => form === 'value' && flag === `--${name}`);
  const flags = options.filter(({ form, role }) => form === 'value' && (!isPlain || role !== 'parameter')).map(toWords);
  const switches = parameters.flatMap(toSwitch);
  const positions = options.filter(({ form }) => form === 'position').map(toWords);
  const rest = [...flags, ...(positions.length > 0 ? ['--', ...positions] : [])];
  if (isPlain) return [program, ...(parameters.length > 0 ? ['"$@"'] : []), ...rest].join(' ');
  if (switches.length === 0) return [program, ...rest].join(' ');
  return ['set --', ...switches, [program, '"$@"', ...rest].join(' ')].join('\n');
}

/** `python3 main.py`, whatever the file is called. */
export function pythonProgram(fileName: string): string {
  return `python3 ${/^[\w./-]+$/.test(fileName) ? fileName : `'${fileName.replaceAll("'", `'\\''`)}'`}`;
}

const kinds = { parameter: 'parameters', input: 'inputs', output: 'outputs' } as const;

function toWords({ role, name, flag, form, optional, file }: CommandOption): string {
  const variable = environmentVariable(kinds[role], name);
  const value = file === undefined ? `"$${variable}"` : `"\${${variable}}${file}"`;
  const words = form === 'position' ? value : `${flag} ${value}`;
  if (!optional || role === 'output') return words;
  return role === 'input' ? `\${${variable}:+${words}}` : `\${${variable}+${words}}`;
}

/** A line that adds the option to `"$@"` as the value says. */
function toSwitch({ name, flag, offFlag, form }: CommandOption): string[] {
  const variable = environmentVariable('parameters', name);
  const isOn = (text: string) => `if [ "\${${variable}-}" = ${text} ]; then`;
  if (form === 'switch') return [`${isOn('True')} set -- "$@" ${flag}; fi`];
  if (form === 'pair') return [`${isOn('True')} set -- "$@" ${flag}; fi`, `${isOn('False')} set -- "$@" ${offFlag ?? flag}; fi`];
  if (form === 'truthy') return [`${isOn('True')} set -- "$@" ${flag} True; fi`, `${isOn('False')} set -- "$@" ${flag} ''; fi`];
  return [];
}
