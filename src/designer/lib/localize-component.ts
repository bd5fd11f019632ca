import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { own } from '#domain/names/own.ts';
import { descriptionOf, displayNameOf } from './component-text.ts';

const cache = new WeakMap<ComponentDefinition, Map<Language, ComponentDefinition>>();

/**
 * The component with its texts in the reader's language, where its labels have them: `displayName.zh`,
 * `description.zh`, `category.zh`, and for what it declares e.g. `parameters.epochs.displayName.zh`,
 * `parameters.epochs.group.zh`, `inputs.train.description.zh`. For showing only. The same component gives the same object.
 */
export function localizeComponent(definition: ComponentDefinition, language: Language): ComponentDefinition {
  const known = cache.get(definition) ?? new Map<Language, ComponentDefinition>();
  cache.set(definition, known);
  const localized = known.get(language) ?? localize(definition, language);
  known.set(language, localized);
  return localized;
}

function localize(definition: ComponentDefinition, language: Language): ComponentDefinition {
  const { metadata, spec } = definition;
  const labels = metadata.labels ?? {};
  const category = own(labels, `category.${language}`);
  return {
    metadata: {
      ...metadata,
      displayName: displayNameOf(definition, language),
      description: descriptionOf(definition, language),
      ...(category === undefined ? {} : { category }),
    },
    spec: {
      ...spec,
      inputs: spec.inputs.map((input) => ({ ...input, ...textsOf(labels, `inputs.${input.name}.`, language) })),
      outputs: spec.outputs.map((output) => ({ ...output, ...textsOf(labels, `outputs.${output.name}.`, language) })),
      parameters: spec.parameters.map((parameter) => ({
        ...parameter,
        ...textsOf(labels, `parameters.${parameter.name}.`, language),
        ...groupOf(labels, parameter.name, language),
      })),
    },
  };
}

function textsOf(
  labels: Readonly<Record<string, string>>,
  place: string,
  language: Language,
): { displayName?: string; description?: string } {
  const displayName = own(labels, `${place}displayName.${language}`);
  const description = own(labels, `${place}description.${language}`);
  return { ...(displayName === undefined ? {} : { displayName }), ...(description === undefined ? {} : { description }) };
}

function groupOf(labels: Readonly<Record<string, string>>, parameter: string, language: Language): { group?: string } {
  const group = own(labels, `parameters.${parameter}.group.${language}`);
  return group === undefined ? {} : { group };
}
