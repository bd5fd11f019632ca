import type { ComponentSpec } from '#domain/component/component.ts';
import { environmentVariable, toEnvironmentName, type NameKind } from '#domain/names/to-environment-name.ts';
import type { Parameter } from '#domain/param/parameter.ts';

interface Value {
  readonly name: string;
  /** Where the task's environment holds it. */
  readonly source: string;
  /** The script's own variable. */
  readonly variable: string;
  readonly required: boolean;
}

/** `main.sh` for the channels and parameters; names are quoted, as a draft's may be anything. */
export function shellStarter(spec: ComponentSpec): string {
  const inputs = spec.inputs.map(({ name, required }) => toValue('inputs', name, required !== false));
  const outputs = spec.outputs.map(({ name }) => toValue('outputs', name, true));
  const parameters = spec.parameters.map(({ name, required }) => toValue('parameters', name, required !== false));
  const values = [...inputs, ...outputs, ...parameters];
  return [
    '#!/bin/sh\nset -eu\n',
    '# Every value is in the environment; options may set it too.',
    ...values.map(({ source, variable }) => `if [ -n "\${${source}+set}" ]; then ${variable}=$${source}; fi`),
    readOptions(values),
    ...values.filter(({ required }) => required).map(({ name, variable }) => requireValue(name, variable)),
    ...spec.parameters.filter(({ type }) => type === 'Bool').map(checkBool),
    '\n# Your algorithm goes here. Until then each output gets the first input’s files and the parameters.',
    copyFunction,
    writeParameters(parameters),
    ...inputs.map(({ name, variable }) => `if [ -n "\${${variable}+set}" ]; then printf '%s: %s\\n' ${quote(name)} "$${variable}"; fi`),
    ...outputs.map(({ variable }) => writeOutput(variable, inputs)),
    '',
  ].join('\n');
}

const prefixes: Readonly<Record<NameKind, string>> = { inputs: 'INPUT_', outputs: 'OUTPUT_', parameters: 'PARAMETER_' };

function toValue(kind: NameKind, name: string, required: boolean): Value {
  return { name, required, source: environmentVariable(kind, name), variable: prefixes[kind] + toEnvironmentName(name) };
}

function readOptions(values: readonly Value[]): string {
  return `while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || { printf '%s needs a value\\n' "$1" >&2; exit 2; }
  case $1 in
${values.map(({ name, variable }) => `    ${quote(`--${name}`)}) ${variable}=$2 ;;\n`).join('')}    *) printf 'unknown option %s\\n' "$1" >&2; exit 2 ;;
  esac
  shift 2
done
`;
}

function requireValue(name: string, variable: string): string {
  return `[ -n "\${${variable}+set}" ] || { printf '%s is missing\\n' ${quote(`--${name}`)} >&2; exit 2; }`;
}

function checkBool({ name, required }: Parameter): string {
  const variable = prefixes.parameters + toEnvironmentName(name);
  const allowed = required === false ? "True | true | False | false | ''" : 'True | true | False | false';
  return `case \${${variable}-} in ${allowed}) ;; *) printf '%s is neither True nor False\\n' ${quote(`--${name}`)} >&2; exit 2 ;; esac`;
}

const copyFunction = `copy() { # FROM TO
  if [ -d "$1" ]; then cp -R "$1/." "$2/"; else cp "$1" "$2/"; fi
}
`;

function writeParameters(parameters: readonly Value[]): string {
  const lines = parameters.map(
    ({ name, variable }) => `  if [ -n "\${${variable}+set}" ]; then printf '%s=%s\\n' ${quote(name)} "$${variable}"; fi\n`,
  );
  return `parameters() {\n${lines.join('')}  :\n}\n`;
}

function writeOutput(variable: string, [first]: readonly Value[]): string {
  const copy = first ? `\nif [ -n "\${${first.variable}+set}" ]; then copy "$${first.variable}" "$${variable}"; fi` : '';
  return `mkdir -p "$${variable}"${copy}\nparameters > "$${variable}/parameters.txt"`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
