/** Every character other than an ASCII letter, digit or `_` becomes one `_`, then letters become upper case: `train.learning_rate` → `TRAIN_LEARNING_RATE`. */
export function toEnvironmentName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_]/gu, '_').toUpperCase();
}

/** The prefix of the environment variables of each kind of name. */
const environmentPrefixes = { inputs: 'PAI_INPUT_', outputs: 'PAI_OUTPUT_', parameters: 'PAI_HPS_' } as const;
export type NameKind = keyof typeof environmentPrefixes;

/** The variable that carries an input's directory, an output's directory or a parameter's value. */
export function environmentVariable(kind: NameKind, name: string): string {
  return environmentPrefixes[kind] + toEnvironmentName(name);
}
