import { checkInputChannel } from '../channel/check-channel.ts';
import type { Issue } from '../issue/issue.ts';
import { checkName } from '../names/check-name.ts';
import { checkNames } from '../names/check-names.ts';
import { checkParameter } from '../param/check-parameter.ts';
import { checkWordSafe } from '../param/word-safety.ts';
import type { Parameter } from '../param/parameter.ts';
import { checkTrainingConstraints } from '../tuning/check-training-constraints.ts';
import { checkCode } from './check-code.ts';
import { checkCommand } from './check-command.ts';
import type { ComponentDefinition, ComponentSpec } from './component.ts';
import { checkImage } from './image-reference.ts';
import { usesUserArgs } from './user-args.ts';
import { checkVersion } from './version.ts';

/** Every problem of a component by itself. Errors stop publishing. Source: component contract. */
export function checkComponent(definition: ComponentDefinition): Issue[] {
  const { metadata, spec } = definition;
  return [
    ...checkName(metadata.name, ['metadata', 'name']),
    ...checkVersion(metadata.version, ['metadata', 'version']),
    ...checkExecution(spec),
    ...checkCommand(definition),
    ...checkNames(namesOf(spec), ['spec']),
    ...spec.inputs.flatMap((input) => checkInputChannel(input, ['spec', 'inputs', input.name])),
    ...spec.parameters.flatMap((parameter) => checkDeclaration(parameter, spec)),
    ...checkTrainingConstraints(spec.trainingConstraints, spec.execution.jobType, ['spec', 'trainingConstraints']),
  ];
}

function namesOf({ inputs, outputs, parameters }: ComponentSpec) {
  const name = (named: { readonly name: string }) => named.name;
  return { inputs: inputs.map(name), outputs: outputs.map(name), parameters: parameters.map(name) };
}

function checkExecution({ execution }: ComponentSpec): Issue[] {
  const path = ['spec', 'execution'];
  return [...checkImage(execution.image, [...path, 'image']), ...(execution.code ? checkCode(execution.code, [...path, 'code']) : [])];
}

function checkDeclaration(parameter: Parameter, spec: ComponentSpec): Issue[] {
  const path = ['spec', 'parameters', parameter.name];
  const words =
    parameter.default !== undefined && usesUserArgs(spec.execution.command) ? checkWordSafe(parameter.default, [...path, 'default']) : [];
  return [...checkParameter(parameter, path), ...words];
}
