import type { TFunction } from 'i18next';
import type { Comparison, FieldDifference, ItemChangeKind, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { describeField, type FieldText } from '../../editor/differences/describe-field.ts';
import { shortenBoth } from '../../editor/differences/shorten-both.ts';
import { nameOfItem, type Words } from '../../editor/differences/words.ts';

/** So many items are named; more are counted. So many fields of one are told, and so many letters of values. */
const mostNamed = 2;
const mostFields = 2;
const mostLetters = 24;
const changes = ['added', 'removed', 'changed', 'moved'] as const satisfies ItemChangeKind[];

/**
 * What a revision changed in a few words: items by name where they are few, else how many; of one that changed, which fields;
 * how many lie elsewhere, where these are many; links that came or went by themselves.
 */
export function describeChanges(comparison: Comparison, words: Words, t: TFunction<'versions'>): string {
  return describe(comparison, words, t, true);
}

/** The same without values: the same for every save while somebody types. */
export function describeSubject(comparison: Comparison, words: Words, t: TFunction<'versions'>): string {
  return describe(comparison, words, t, false);
}

function describe(comparison: Comparison, words: Words, t: TFunction<'versions'>, withValues: boolean): string {
  const items = comparison.items.filter((item) => !isLinksOnly(item, comparison));
  const placed = items.filter(isPlacedOnly);
  const areMany = placed.length > mostNamed;
  const shown = areMany ? items.filter((item) => !isPlacedOnly(item)) : withoutPlaces(items);
  const parts = changes.flatMap((change) => {
    const those = shown.filter((item) => item.change === change);
    if (those.length === 0) return [];
    if (shown.length > mostNamed) return [t(change, { count: those.length })];
    const named = t(`named.${change}`, { names: those.map((item) => nameOfItem(item, words)).join(t('between')) });
    const fields = shown.length === 1 ? describeFields(shown[0], comparison, words, t, withValues) : '';
    return [fields === '' ? named : t('withFields', { named, fields })];
  });
  const moved = areMany ? [describePlaced(placed, t)] : [];
  return [...parts, ...moved, ...describeLinks(comparison, t)].join(' · ') || t('same');
}

/** Whether an item only lies elsewhere or is as large as what lies in it now needs. */
function isPlacedOnly({ change, fields }: ItemDifference): boolean {
  return change === 'moved' || (change === 'changed' && fields.every(({ path }) => path[0] === 'position' || path[0] === 'size'));
}

/** What counts more than where few items lie: everything else, or else those that moved more than those that grew. */
function withoutPlaces(items: readonly ItemDifference[]): readonly ItemDifference[] {
  const moved = items.filter(({ change }) => change === 'moved');
  const others = items.filter(({ change }) => change !== 'moved');
  return moved.length > 0 && others.every(isPlacedOnly) ? moved : others;
}

/** How many items lie elsewhere, by their nodes where there are some. */
function describePlaced(items: readonly ItemDifference[], t: TFunction<'versions'>): string {
  const nodes = items.filter(({ kind }) => kind === 'node').length;
  return nodes > 0 ? t('nodesMoved', { count: nodes }) : t('moved', { count: items.length });
}

/** Whether nothing but links into a node came or went, which are told of as links. */
function isLinksOnly({ kind, id, change, fields }: ItemDifference, { links }: Comparison): boolean {
  if (kind !== 'node' || change !== 'changed') return false;
  return fields.every(({ path }) => isLink(path, id, links));
}

function isLink([key, input]: FieldDifference['path'], node: string, links: Comparison['links']): boolean {
  return key === 'inputs' && links.some((link) => link.node === node && link.input === input);
}

/** The fields of an item that are others, with their values where one line shows that these differ; empty where they are many. */
function describeFields(
  item: ItemDifference | undefined,
  { links }: Comparison,
  words: Words,
  t: TFunction<'versions'>,
  withValues: boolean,
): string {
  const told = item?.change === 'changed' ? item.fields.filter(({ path }) => path[0] !== 'position' && !isLink(path, item.id, links)) : [];
  if (!item || told.length > mostFields) return '';
  const texts = told.map((field) => shorten(describeField(item, field, words)));
  const showsValues = withValues && texts.every(({ before, after }) => before !== after && !/\n/.test(before + after));
  return texts.map(({ label, before, after }) => (showsValues ? t('fieldChange', { label, before, after }) : label)).join(t('between'));
}

function shorten({ label, ...values }: FieldText): FieldText {
  const [before, after] = shortenBoth(values.before, values.after, mostLetters);
  return { label, before, after };
}

/** Links between nodes that are there on both sides; those of a new or removed node came and went with it. */
function describeLinks({ items, links }: Comparison, t: TFunction<'versions'>): string[] {
  const isWhole = new Set(
    items.flatMap(({ kind, id, change }) => (kind === 'node' && change !== 'changed' && change !== 'moved' ? [id] : [])),
  );
  const ofOld = (from: string | null) => from !== null && !isWhole.has(from.split('.')[0] ?? '');
  const own = links.filter(({ node }) => !isWhole.has(node));
  const [came, went] = [own.filter(({ after }) => ofOld(after)).length, own.filter(({ before }) => ofOld(before)).length];
  return [...(came > 0 ? [t('linksAdded', { count: came })] : []), ...(went > 0 ? [t('linksRemoved', { count: went })] : [])];
}
