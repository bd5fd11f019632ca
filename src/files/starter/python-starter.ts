import type { ComponentSpec } from '#domain/component/component.ts';
import { environmentVariable, type NameKind } from '#domain/names/to-environment-name.ts';
import { constraintOf } from '#domain/param/check-value.ts';
import { paramTypes } from '#domain/param/param-types.ts';
import type { Parameter, ParamTypeName } from '#domain/param/parameter.ts';

/** `main.py` for the channels and parameters. */
export function pythonStarter(spec: ComponentSpec): string {
  const names = (list: readonly { readonly name: string }[]) => `[${list.map(({ name }) => quote(name)).join(', ')}]`;
  const options = [
    ...spec.inputs.map(({ name, required, description }) => addOption('inputs', name, required !== false, 'str', description)),
    ...spec.outputs.map(({ name, description }) => addOption('outputs', name, true, 'str', description)),
    ...spec.parameters.map(addParameter),
  ];
  return `${head}
INPUTS = ${names(spec.inputs)}
OUTPUTS = ${names(spec.outputs)}
PARAMETERS = ${names(spec.parameters)}

${spec.parameters.some(({ type }) => type === 'Bool') ? boolean : ''}
def read_values():
    """Every value by its name, None where an optional one is unset."""
    parser = argparse.ArgumentParser(allow_abbrev=False, add_help=False)
${options.length > 0 ? addFunction : ''}${options.map((option) => `    ${option}\n`).join('')}    return vars(parser.parse_args(join_pairs(sys.argv[1:])))

${rest}`;
}

const pythonTypes: Readonly<Record<ParamTypeName, string>> = { Int: 'int', Float: 'float', String: 'str', Bool: 'boolean' };

function addParameter(parameter: Parameter): string {
  const { name, type, required, description } = parameter;
  const choices = choicesOf(parameter);
  return addOption('parameters', name, required !== false, pythonTypes[type], description, choices);
}

function addOption(kind: NameKind, name: string, required: boolean, type: string, description?: string, choices = ''): string {
  const help = description === undefined ? '' : `, help=${quote(description.replaceAll('%', '%%'))}`;
  const variable = environmentVariable(kind, name);
  return `add(${quote(name)}, ${quote(variable)}, required=${required ? 'True' : 'False'}, type=${type}${choices}${help})`;
}

function choicesOf(parameter: Parameter): string {
  const constraint = constraintOf(parameter);
  if (constraint.kind !== 'enum') return '';
  const type = paramTypes[parameter.type];
  const values = constraint.values.flatMap((text) => {
    const parsed = type.parse(text);
    return parsed.ok ? [type.print.json(parsed.value)] : [];
  });
  return `, choices=[${values.join(', ')}]`;
}

/** A JSON string is a Python string literal. */
function quote(text: string): string {
  return JSON.stringify(text);
}

const head = `import argparse
import os
import pathlib
import shutil
import sys
`;

const boolean = `
def boolean(text):
    """argparse's type=bool takes every text but the empty one for true."""
    if text.lower() not in ("true", "false"):
        raise argparse.ArgumentTypeError(f"{text!r} is neither True nor False")
    return text.lower() == "true"

`;

const addFunction = `
    def add(name, variable, required, **more):
        """An option that has its value in the task's environment too."""
        value = os.environ.get(variable)
        parser.add_argument(f"--{name}", dest=name, default=value, required=required and value is None, **more)

`;

const rest = `
def join_pairs(words):
    """\`--name value\` as \`--name=value\`, so that a value may begin with \`-\`."""
    if len(words) % 2 == 1:
        return words
    return [f"{name}={value}" for name, value in zip(words[::2], words[1::2])]


def files_of(place):
    """The files of an input with their paths inside it; an input may be one file."""
    path = pathlib.Path(place)
    if not path.is_dir():
        return [(path, path.name)]
    return [(file, file.relative_to(path)) for file in sorted(path.rglob("*")) if file.is_file()]


def main():
    values = read_values()
    inputs = {name: files_of(values[name]) for name in INPUTS if values[name] is not None}
    parameters = [f"{name}={values[name]}\\n" for name in PARAMETERS if values[name] is not None]
    for name, files in inputs.items():
        print(f"{name}: {len(files)} files")

    # Your algorithm goes here. Until then each output gets the first input's files and the parameters.
    first = next(iter(inputs.values()), [])
    for name in OUTPUTS:
        target = pathlib.Path(values[name])
        for file, inner in first:
            (target / inner).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target / inner)
        target.mkdir(parents=True, exist_ok=True)
        (target / "parameters.txt").write_text("".join(parameters), encoding="utf-8")
        print(f"{name}: {len(first)} files copied")


if __name__ == "__main__":
    main()
`;
