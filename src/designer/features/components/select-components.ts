import type { ComponentVersion } from '#contract/models.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { categoryOf, sortByName, toSearchable } from '../../lib/component-text.ts';
import { toLocale } from '../../lib/i18n.ts';
import { type MatchSound, rankMatches } from '../../lib/rank-matches.ts';

/** Who a component comes from: Weft itself, or the people of the workspace. */
export const owners = ['builtIn', 'custom'] as const;
export type Owner = (typeof owners)[number];

export interface ComponentSelection {
  readonly search: string;
  /** The outermost level of the category as the definition writes it. */
  readonly category: string | null;
  readonly jobType: string | null;
  readonly owner: Owner | null;
}

export const noFilter: ComponentSelection = { search: '', category: null, jobType: null, owner: null };

/** The outermost level of a component's category; empty where it has none. */
export function topCategory({ definition }: Pick<ComponentVersion, 'definition'>): string {
  return (definition.metadata.category ?? '').split('/')[0]?.trim() ?? '';
}

/** The outermost categories as definitions write them and as the reader reads them, in the order of the latter. */
export function topCategories(components: readonly ComponentVersion[], language: Language): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(toLocale(language));
  const labels = new Map(components.map((component) => [topCategory(component), categoryOf(component.definition, language)[0] ?? '']));
  labels.delete('');
  return [...labels].map(([value, label]) => ({ value, label })).toSorted((one, other) => compare(one.label, other.label));
}

/** The components that answer the search, in any language, and fit the filters: best first, else by category and name as they are read. */
export function selectComponents(
  components: readonly ComponentVersion[],
  { search, category, jobType, owner }: ComponentSelection,
  language: Language,
  sounds?: MatchSound,
): ComponentVersion[] {
  const fitting = components
    .filter((component) => category === null || topCategory(component) === category)
    .filter((component) => jobType === null || component.definition.spec.execution.jobType === jobType)
    .filter((component) => owner === null || component.builtIn === (owner === 'builtIn'));
  return rankMatches(sortByCategory(fitting, language), search, ({ definition }) => toSearchable(definition, language), sounds);
}

function sortByCategory(components: readonly ComponentVersion[], language: Language): ComponentVersion[] {
  const { compare } = new Intl.Collator(toLocale(language));
  const placed = sortByName(components, language).map((component) => ({ component, path: categoryOf(component.definition, language) }));
  return placed.toSorted((one, other) => comparePaths(one.path, other.path, compare)).map(({ component }) => component);
}

/** What stands higher comes before what is inside it. */
function comparePaths(one: readonly string[], other: readonly string[], compare: (one: string, other: string) => number): number {
  const levels = one.map((level, index) => compare(level, other[index] ?? ''));
  return levels.find((order) => order !== 0) ?? one.length - other.length;
}
