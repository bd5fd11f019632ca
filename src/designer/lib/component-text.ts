import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { own } from '#domain/names/own.ts';

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

/** Everything that a search looks at, in every language; the texts of parameters and channels are not among it. */
export function searchTextOf({ metadata }: ComponentDefinition): string {
  const labels = Object.entries(metadata.labels ?? {}).flatMap(([label, text]) => (ofADeclaration.test(label) ? [] : text));
  return [metadata.name, metadata.displayName, metadata.description, metadata.category, ...labels].join('\n').toLowerCase();
}

/** The components that hold every word of the search: those whose name begins with it first, then whose name holds it. */
export function rankComponents(definitions: readonly ComponentDefinition[], search: string, language: Language): ComponentDefinition[] {
  const wanted = search.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = definitions.filter((definition) => words.every((word) => searchTextOf(definition).includes(word)));
  const rank = (definition: ComponentDefinition) => {
    const name = displayNameOf(definition, language).toLowerCase();
    return name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : 2;
  };
  return found.toSorted((one, other) => rank(one) - rank(other));
}
