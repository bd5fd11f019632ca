import type { TFunction } from 'i18next';
import type { Comparison, ItemChangeKind, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import { nameOfItem, type Words } from '../../editor/differences/words.ts';

/** So many items are named; more are counted. */
const mostNamed = 2;
const changes = ['added', 'removed', 'changed', 'moved'] as const satisfies ItemChangeKind[];

/** What a revision changed in a few words: items by name where they are few, else how many; links that came or went by themselves. */
export function describeChanges(comparison: Comparison, words: Words, t: TFunction<'versions'>): string {
  const items = comparison.items.filter((item) => !isLinksOnly(item, comparison));
  const shown = items.some(({ change }) => change !== 'moved') ? items.filter(({ change }) => change !== 'moved') : items;
  const parts = changes.flatMap((change) => {
    const those = shown.filter((item) => item.change === change);
    if (those.length === 0) return [];
    if (shown.length > mostNamed) return [t(change, { count: those.length })];
    return [t(`named.${change}`, { names: those.map((item) => nameOfItem(item, words)).join(t('between')) })];
  });
  return [...parts, ...describeLinks(comparison, t)].join(' · ') || t('same');
}

/** Whether nothing but links into a node came or went, which are told of as links. */
function isLinksOnly({ kind, id, change, fields }: ItemDifference, { links }: Comparison): boolean {
  if (kind !== 'node' || change !== 'changed') return false;
  return fields.every(({ path: [key, input] }) => key === 'inputs' && links.some((link) => link.node === id && link.input === input));
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
