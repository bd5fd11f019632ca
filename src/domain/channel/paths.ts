/** Where a task finds things. Source: component contract, section 5. */
export const workingDirectory = '/ml/usercode';
export const configDirectory = '/ml/input/config';
/** Each output is a directory in here. */
export const outputsDirectory = '/ml/output';
export const hyperparametersFile = 'hyperparameters.json';
export const trainingJobFile = 'training_job.json';

/** The directory that an input is mounted at, with a trailing slash. */
export function inputPath(name: string): string {
  return `/ml/input/data/${name}/`;
}

/** The directory that an output is mounted at, with a trailing slash; the name as written. */
export function outputPath(name: string): string {
  return `${outputsDirectory}/${name}/`;
}
