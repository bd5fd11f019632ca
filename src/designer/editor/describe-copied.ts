import type { TFunction } from 'i18next';
import { type Clipboard, outermost } from '#domain/pipeline/clipboard.ts';

/** Says how many of which items were copied; what is in a copied sub-pipeline goes with it. */
export function describeCopied(t: TFunction<'editor'>, clipboard: Clipboard): string {
  const { nodes, subPipelines = [], annotations = [] } = clipboard;
  const chosen = new Set(outermost(clipboard).map(({ id }) => id));
  const count = (items: readonly { readonly id: string }[]) => items.filter(({ id }) => chosen.has(id)).length;
  const counts = {
    nodes: count(nodes),
    subPipelines: count(subPipelines),
    groups: count(annotations.filter(({ kind }) => kind === 'group')),
    notes: count(annotations.filter(({ kind }) => kind === 'note')),
  };
  const what = (['nodes', 'subPipelines', 'groups', 'notes'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`copied.${kind}`, { count: counts[kind] }));
  return t('copied', { what: what.join(t('changed.between')) });
}
