import type { ComponentVersion } from '#contract/models.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { categoryOf, displayNameOf, searchTextOf } from '../../lib/component-text.ts';

export interface PaletteItem {
  readonly ref: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly definition: ComponentDefinition;
}

/** A category with what stands under it, both in the order of the language's alphabet. */
export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
  readonly groups: readonly PaletteGroup[];
}

/** Components as a tree of categories; those without one come under `other`. All words of the search must occur. */
export function toTree(versions: readonly ComponentVersion[], search: string, language: Language, other: string): PaletteGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = versions.filter(({ definition }) => words.every((word) => searchTextOf(definition).includes(word)));
  const placed = found.map((version) => {
    const path = categoryOf(version.definition, language);
    return { path: path.length === 0 ? [other] : path, item: toItem(version, language) };
  });
  return toGroups(placed, language);
}

function toItem({ ref, definition, builtIn }: ComponentVersion, language: Language): PaletteItem {
  return { ref, definition, builtIn, name: displayNameOf(definition, language) };
}

function toGroups(placed: readonly { readonly path: readonly string[]; readonly item: PaletteItem }[], language: Language): PaletteGroup[] {
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en').compare;
  const byFirst = Map.groupBy(placed, ({ path }) => path[0] ?? '');
  return [...byFirst]
    .map(([name, members]) => ({
      name,
      items: members.flatMap(({ path, item }) => (path.length <= 1 ? [item] : [])).toSorted((one, two) => order(one.name, two.name)),
      groups: toGroups(
        members.flatMap(({ path, item }) => (path.length > 1 ? [{ path: path.slice(1), item }] : [])),
        language,
      ),
    }))
    .toSorted((one, two) => order(one.name, two.name));
}
