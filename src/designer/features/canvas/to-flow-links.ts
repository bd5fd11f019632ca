import type { Edge } from 'reactflow';
import type { DocumentLink, Level, LevelLink } from '#domain/pipeline/level.ts';
import type { LinkRef } from '../../editor/editor-store.ts';
import type { Bend } from './bends/bends-around.ts';
import type { Bends } from './bends/bends-of-level.ts';

export type LinkEdge = Edge<{ readonly link: LinkRef; readonly bends?: readonly Bend[] | undefined }, 'link'>;

const kept = new WeakMap<DocumentLink, LinkEdge>();

/**
 * The links of a level as React Flow wants them; those of items that are being moved run without their bends. An edge whose
 * link, ends and bends are as before is the same object again.
 */
export function toFlowLinks(level: Level, selected: LinkRef | null, bends: Bends, moved: ReadonlyMap<string, unknown>): LinkEdge[] {
  return level.links.map((link) => {
    const isMoving = moved.has(link.source) || moved.has(link.target);
    return withSelection(toEdge(link, isMoving ? undefined : bends.get(linkId(link.link))), selected);
  });
}

/** The id of a link's edge. Neither part can hold a dot. */
export function linkId(link: LinkRef): string {
  return `${link.node}.${link.input}`;
}

/** The link that an edge's id stands for. */
export function toLinkRef(id: string): LinkRef {
  const dot = id.indexOf('.');
  return { node: id.slice(0, dot), input: id.slice(dot + 1) };
}

function toEdge({ source, sourcePort, target, targetPort, link }: LevelLink, bends: readonly Bend[] | undefined): LinkEdge {
  const known = kept.get(link);
  if (known && known.source === source && known.target === target && known.data?.bends === bends) return known;
  const ref = { node: link.node, input: link.input };
  const made: LinkEdge = {
    id: linkId(ref),
    type: 'link',
    source,
    sourceHandle: sourcePort,
    target,
    targetHandle: targetPort,
    data: { link: ref, bends },
  };
  kept.set(link, made);
  return made;
}

function withSelection(edge: LinkEdge, selected: LinkRef | null): LinkEdge {
  const link = edge.data?.link;
  return selected && selected.node === link?.node && selected.input === link.input ? { ...edge, selected: true, zIndex: 1 } : edge;
}
