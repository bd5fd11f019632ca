import type { TFunction } from 'i18next';
import { configDirectory, inputPath, outputPath, workingDirectory } from '#domain/channel/paths.ts';
import type { DraftDefinition } from '#domain/component/draft-definition.ts';
import { environmentVariable, type NameKind } from '#domain/names/to-environment-name.ts';
import type { CommandVariable } from '../../forms/code/complete-command.ts';

type Translate = TFunction<'wizard'>;
type DraftSpec = NonNullable<DraftDefinition['spec']>;
type Named = readonly { readonly name?: string | undefined }[] | undefined;

/** The variables that the command of a draft finds, each with what it carries. What has no name yet has no variable. */
export function commandVariables(spec: Pick<DraftSpec, 'inputs' | 'outputs' | 'parameters'>, t: Translate): CommandVariable[] {
  return [
    ...declared('inputs', spec.inputs, inputPath),
    ...declared('outputs', spec.outputs, outputPath),
    ...declared('parameters', spec.parameters, (name) => t('variable.parameter', { name })),
    { name: '@', carries: t('variable.args'), needsQuotes: true },
    { name: 'PAI_USER_ARGS', carries: t('variable.userArgs'), needsQuotes: false },
    { name: 'PAI_HPS', carries: t('variable.json'), needsQuotes: true },
    { name: 'PAI_WORKING_DIR', carries: `${workingDirectory}/`, needsQuotes: false },
    { name: 'PAI_CONFIG_DIR', carries: `${configDirectory}/`, needsQuotes: false },
  ];
}

function declared(kind: NameKind, items: Named, describe: (name: string) => string): CommandVariable[] {
  const names = new Set((items ?? []).flatMap(({ name }) => (name === undefined || name === '' ? [] : [name])));
  return [...names].map((name) => ({ name: environmentVariable(kind, name), carries: describe(name), needsQuotes: kind === 'parameters' }));
}
