import type { Comparison } from '#domain/pipeline/compare-documents.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import { linkSource } from '#domain/pipeline/output-ref.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';
import { wayOut } from '#domain/pipeline/within.ts';

/** An input that a link ends in. */
export interface LinkEnd {
  readonly node: string;
  readonly input: string;
}

/** How a link on the drawing differs; `changed`: something between the same two cards came and something went. */
export type LinkChange = 'added' | 'removed' | 'changed';

/** A line between two cards on the drawing of a comparison: all links that it stands for, or only those that differ. */
export interface ComparedLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly change: LinkChange | null;
  readonly ends: readonly LinkEnd[];
}

interface Line extends Omit<ComparedLink, 'id' | 'ends'> {
  readonly end: LinkEnd;
}

/** The links of both sides, between the cards that stand for their ends on the innermost level that has both. */
export function toComparedLinks(before: PipelineDocument, after: PipelineDocument, { links }: Comparison): ComparedLink[] {
  const toLine = (end: LinkEnd, from: string, change: LinkChange | null): Line[] => {
    const source = linkSource(from);
    const cards = source === undefined ? null : cardsOf(before, after, source, end.node);
    return cards ? [{ ...cards, change, end }] : [];
  };
  const differing = new Set(links.map(({ node, input }) => `${node}.${input}`));
  const same = after.nodes.flatMap(({ id, inputs }) =>
    Object.entries(inputs).flatMap(([input, binding]) =>
      'from' in binding && !differing.has(`${id}.${input}`) ? toLine({ node: id, input }, binding.from, null) : [],
    ),
  );
  const changed = links.flatMap(({ node, input, before: from, after: to }) => [
    ...(from === null ? [] : toLine({ node, input }, from, 'removed')),
    ...(to === null ? [] : toLine({ node, input }, to, 'added')),
  ]);
  return [...Map.groupBy([...same, ...changed], ({ source, target }) => `${source} ${target}`)].map(([id, lines]) => join(id, lines));
}

/** One line for all links between two cards. */
function join(id: string, lines: readonly Line[]): ComparedLink {
  const differing = lines.filter(({ change }) => change !== null);
  const kinds = new Set(differing.map(({ change }) => change));
  const [first] = lines;
  // An input whose link comes from another output of the same card has one line that goes and one that comes.
  const ends = [...new Map((differing.length > 0 ? differing : lines).map(({ end }) => [`${end.node}.${end.input}`, end])).values()];
  const change = kinds.size > 1 ? 'changed' : (differing[0]?.change ?? null);
  return { id, source: first?.source ?? '', target: first?.target ?? '', change, ends };
}

/** The cards of two nodes on the level that both are on: they themselves, or the sub-pipelines around them. */
function cardsOf(before: PipelineDocument, after: PipelineDocument, source: string, target: string) {
  const [from, to] = [source, target].map((id) => wayFrom(before, after, id));
  if (!from || !to) return null;
  const level = from.find((id, index) => index > 0 && to.includes(id, 1)) ?? '';
  return { source: from[from.indexOf(level, 1) - 1] ?? source, target: to[to.indexOf(level, 1) - 1] ?? target };
}

/** A node and the sub-pipelines around it, the pipeline itself (an empty id) last; as it is now, or was before it went. */
function wayFrom(before: PipelineDocument, after: PipelineDocument, id: string): string[] | null {
  const [now, then] = [findNode(after, id), findNode(before, id)];
  const way = now ? wayOut(after, now) : then && wayOut(before, then);
  return way ? [id, ...way, ''] : null;
}
