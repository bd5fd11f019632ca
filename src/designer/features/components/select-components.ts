import type { ComponentVersion } from '#contract/models.ts';
import { searchTextOf } from '../../lib/component-text.ts';

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

/** The components that hold every word of the search, in any language, and fit the filters; by category and name. */
export function selectComponents(
  components: readonly ComponentVersion[],
  { search, category, jobType, owner }: ComponentSelection,
): ComponentVersion[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return components
    .filter((component) => category === null || topCategory(component) === category)
    .filter((component) => jobType === null || component.definition.spec.execution.jobType === jobType)
    .filter((component) => owner === null || component.builtIn === (owner === 'builtIn'))
    .filter((component) => words.every((word) => searchTextOf(component.definition).includes(word)))
    .toSorted(
      (a, b) => (a.definition.metadata.category ?? '').localeCompare(b.definition.metadata.category ?? '') || a.name.localeCompare(b.name),
    );
}
