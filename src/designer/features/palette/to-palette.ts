import type { ComponentVersion } from '#contract/models.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import { categoryOf, displayNameOf } from '../../lib/component-text.ts';
import { stageOf } from '../../lib/stage-of.ts';

/** A component where it stands in the palette; a favourite stands in two places. */
export interface PaletteItem {
  readonly kind: 'item';
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  /** Whether it says that it is one's own; under that heading it needs not. */
  readonly isMarkedOwn: boolean;
  readonly definition: ComponentDefinition;
}

/** A section or a category, with narrower categories before components. */
export interface PaletteGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly children: readonly PaletteEntry[];
}

export type PaletteEntry = PaletteItem | PaletteGroup;

interface Input {
  readonly versions: readonly ComponentVersion[];
  /** Names of components. */
  readonly favourites: readonly string[];
  readonly recents: readonly string[];
  readonly language: Language;
  readonly texts: Readonly<Record<'favourites' | 'recents' | 'custom' | 'builtIn' | 'other', string>>;
}

/** Of what was used last, so much is shown: what is below must not go far away. */
const recentsShown = 4;

/**
 * The palette from top to bottom: favourites, what was used last, built-in components by stage and own ones by category.
 * Empty sections are left out.
 */
export function toPalette({ versions, favourites, recents, language, texts }: Input): PaletteGroup[] {
  const byName = new Map(versions.map((version) => [version.name, version]));
  const pick = (section: 'favourites' | 'recents', names: readonly string[]) =>
    toGroup(
      section,
      texts[section],
      names.flatMap((name) => {
        const version = byName.get(name);
        return version ? [toItem(version, section, language)] : [];
      }),
    );
  const shelf = (section: 'custom' | 'builtIn') => {
    const members = versions.filter((version) => version.builtIn === (section === 'builtIn'));
    const placed = members.map((version) => {
      const path = categoryOf(version.definition, language);
      return { version, path: section === 'builtIn' ? [path.at(-1) ?? texts.other] : path };
    });
    return toGroup(section, texts[section], toShelf(placed, section, language));
  };
  return [pick('favourites', favourites), pick('recents', recents.slice(0, recentsShown)), shelf('builtIn'), shelf('custom')].filter(
    ({ children }) => children.length > 0,
  );
}

/** A component at a place; `section` tells the places of one component apart. */
export function toItem({ ref, definition, builtIn }: ComponentVersion, section: string, language: Language): PaletteItem {
  const isMarkedOwn = !builtIn && !section.startsWith('custom');
  return { kind: 'item', id: `${section}:${ref}`, ref, definition, isMarkedOwn, name: displayNameOf(definition, language) };
}

function toGroup(id: string, name: string, children: readonly PaletteEntry[]): PaletteGroup {
  return { kind: 'group', id, name, children };
}

interface Placed {
  readonly version: ComponentVersion;
  readonly path: readonly string[];
}

function toShelf(placed: readonly Placed[], parent: string, language: Language): PaletteEntry[] {
  const order = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en').compare;
  const inside = placed.filter(({ path }) => path.length > 0);
  const groups = [...Map.groupBy(inside, ({ path }) => path[0] ?? '')].map(([name, members]) => {
    const id = `${parent}/${name}`;
    const narrower = members.map(({ version, path }) => ({ version, path: path.slice(1) }));
    return {
      stage: Math.min(...members.map(({ version }) => stageOf(version.definition))),
      group: toGroup(id, name, toShelf(narrower, id, language)),
    };
  });
  const items = placed.flatMap(({ version, path }) => (path.length === 0 ? [toItem(version, parent, language)] : []));
  const byName = (one: PaletteEntry, other: PaletteEntry) => order(one.name, other.name);
  const sorted = groups.toSorted((one, other) => one.stage - other.stage || byName(one.group, other.group));
  return [...sorted.map(({ group }) => group), ...items.toSorted(byName)];
}
