import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { own } from '#domain/names/own.ts';
import { toLocale } from './i18n.ts';
import { type MatchSound, rankMatches, type Searchable } from './rank-matches.ts';

/** A component's text in the reader's language: its label `<field>.zh` where it has one. */
function inLanguage(
  definition: ComponentDefinition,
  field: 'displayName' | 'description' | 'category',
  language: Language,
): string | undefined {
  const translated = language === 'en' ? undefined : own(definition.metadata.labels ?? {}, `${field}.${language}`);
  return translated ?? definition.metadata[field];
}

/** The component's name for people. */
export function displayNameOf(definition: ComponentDefinition, language: Language): string {
  return inLanguage(definition, 'displayName', language) ?? definition.metadata.name;
}

/** What the component does, or an empty text. */
export function descriptionOf(definition: ComponentDefinition, language: Language): string {
  return inLanguage(definition, 'description', language) ?? '';
}

/** The levels of the palette that the component stands under, outermost first; none where it names no category. */
export function categoryOf(definition: ComponentDefinition, language: Language): string[] {
  return (inLanguage(definition, 'category', language) ?? '').split('/').flatMap((level) => level.trim() || []);
}

const ofADeclaration = /^(parameters|inputs|outputs)\./;
const isName = /^displayName\./;
/** `keywords` and `keywords.zh`: what else people call it, separated by commas. */
const isKeywords = /^keywords(\.|$)/;

/** What a search for a component looks at, in every language; the texts of parameters and channels are not among it. */
export function toSearchable(definition: ComponentDefinition, language: Language): Searchable {
  const { metadata } = definition;
  const { name, displayName, description = '', category = '', labels = {} } = metadata;
  const textsOf = (isWanted: (label: string) => boolean) =>
    Object.entries(labels).flatMap(([label, text]) => (isWanted(label) ? text : []));
  const names = textsOf((label) => isName.test(label));
  const keywords = textsOf((label) => isKeywords.test(label));
  const texts = textsOf((label) => !ofADeclaration.test(label) && !isName.test(label) && !isKeywords.test(label));
  return {
    name: displayNameOf(definition, language),
    aliases: [name, ...(displayName === undefined ? [] : [displayName]), ...names],
    keywords: keywords.flatMap((list) => list.split(/[,，、]/).flatMap((keyword) => keyword.trim() || [])),
    text: [description, category, ...texts].join('\n'),
  };
}

/** Components in the order of their names, as the reader's language has it. */
export function sortByName<T extends { readonly definition: ComponentDefinition }>(components: readonly T[], language: Language): T[] {
  const { compare } = new Intl.Collator(toLocale(language));
  return components.toSorted((one, other) => compare(displayNameOf(one.definition, language), displayNameOf(other.definition, language)));
}

/** The components that answer a search, best first. */
export function rankComponents(
  definitions: readonly ComponentDefinition[],
  search: string,
  language: Language,
  sounds?: MatchSound,
): ComponentDefinition[] {
  return rankMatches(definitions, search, (definition) => toSearchable(definition, language), sounds);
}
