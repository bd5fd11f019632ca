import type { ComponentVersion } from '#contract/models.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { toSearchable } from '../../lib/component-text.ts';
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

/** The components that answer the search, in any language, and fit the filters: best first, else by category and name. */
export function selectComponents(
  components: readonly ComponentVersion[],
  { search, category, jobType, owner }: ComponentSelection,
  language: Language,
  sounds?: MatchSound,
): ComponentVersion[] {
  const fitting = components
    .filter((component) => category === null || topCategory(component) === category)
    .filter((component) => jobType === null || component.definition.spec.execution.jobType === jobType)
    .filter((component) => owner === null || component.builtIn === (owner === 'builtIn'))
    .toSorted(
      (a, b) => (a.definition.metadata.category ?? '').localeCompare(b.definition.metadata.category ?? '') || a.name.localeCompare(b.name),
    );
  return rankMatches(fitting, search, ({ definition }) => toSearchable(definition, language), sounds);
}
