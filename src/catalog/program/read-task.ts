import { readFileSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { environmentVariable } from '#domain/names/to-environment-name.ts';
import { own } from '#domain/names/own.ts';
import { Parameters } from './parameters.ts';
import { UserError } from './user-error.ts';

/** Where an input lies: a directory, or the one file that is bound to it. */
export interface InputPlace {
  readonly name: string;
  readonly path: string;
  readonly kind: 'directory' | 'file';
}

/** What a program knows of its task: nothing but its parameters and its mounted inputs and outputs. */
export interface Task {
  readonly parameters: Parameters;
  /** Throws a UserError where the input is not connected. */
  input(name: string): InputPlace;
  optionalInput(name: string): InputPlace | undefined;
  /** The output's directory, with a trailing slash; it is made if it is not there. */
  output(name: string): Promise<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the task from the variables of the component contract: `PAI_HPS`, `PAI_INPUT_*`, `PAI_OUTPUT_*`. */
export function readTask(environment: Environment): Task {
  const optionalInput = (name: string): InputPlace | undefined => {
    const path = own(environment, environmentVariable('inputs', name));
    return path ? toInputPlace(name, path) : undefined;
  };
  return {
    parameters: new Parameters(readParameterValues(environment)),
    optionalInput,
    input(name) {
      const place = optionalInput(name);
      if (!place) throw new UserError(`the input "${name}" is not connected`);
      return place;
    },
    async output(name) {
      const path = own(environment, environmentVariable('outputs', name));
      if (!path) throw new UserError(`there is no place for the output "${name}": ${environmentVariable('outputs', name)} is not set`);
      await mkdir(path, { recursive: true });
      return path.endsWith('/') ? path : `${path}/`;
    },
  };
}

function toInputPlace(name: string, path: string): InputPlace {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UserError(`the data of the input "${name}" is not there: ${path}`);
  return { name, path, kind: stats.isDirectory() ? 'directory' : 'file' };
}

/** The values by name; the configuration file has them too where they are too long for a variable. */
function readParameterValues(environment: Environment): Readonly<Record<string, unknown>> {
  const text = environment['PAI_HPS'] ?? readConfigurationFile(environment['PAI_CONFIG_DIR']);
  const values: unknown = JSON.parse(text);
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw new UserError('PAI_HPS does not hold a JSON object');
  return Object.fromEntries(Object.entries(values));
}

function readConfigurationFile(directory: string | undefined): string {
  if (!directory) return '{}';
  return readFileSync(`${directory}/hyperparameters.json`, 'utf8');
}
