import type { Edge } from 'reactflow';
import type { DocumentLink, Level, LevelLink } from '#domain/pipeline/level.ts';
import type { LinkRef } from '../../editor/selection.ts';
import type { Bend } from './bends/bends-around.ts';
import type { Bends } from './bends/bends-of-links.ts';
import { noRoleDescription } from '../../ui/no-role-description.ts';

export type LinkEdge = Edge<{ readonly link: LinkRef; readonly bends?: readonly Bend[] | undefined }, 'link'>;

const kept = new WeakMap<DocumentLink, LinkEdge>();

/** Gives a link the name that screen readers say. */
export type NameLink = (link: DocumentLink) => string;

interface Shown {
  readonly selected: LinkRef | null;
  readonly bends: Bends;
  readonly moved: ReadonlyMap<string, unknown>;
  readonly nameOf: NameLink;
}

/**
 * The links of a level as React Flow wants them; those of items that are being moved run without their bends. An edge whose
 * link, ends, bends and name are as before is the same object again.
 */
export function toFlowLinks(level: Level, { selected, bends, moved, nameOf }: Shown): LinkEdge[] {
  return level.links.map((link) => {
    const isMoving = moved.has(link.source) || moved.has(link.target);
    const edge = toEdge(link, isMoving ? undefined : bends.get(linkId(link.link)), nameOf(link.link));
    return withSelection(edge, selected);
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

function toEdge({ source, sourcePort, target, targetPort, link }: LevelLink, bends: readonly Bend[] | undefined, name: string): LinkEdge {
  const known = kept.get(link);
  if (known && known.source === source && known.target === target && known.data?.bends === bends && known.ariaLabel === name) return known;
  const ref = { node: link.node, input: link.input };
  const made: LinkEdge = {
    id: linkId(ref),
    type: 'link',
    source,
    sourceHandle: sourcePort,
    target,
    targetHandle: targetPort,
    data: { link: ref, bends },
    ariaLabel: name,
    domAttributes: noRoleDescription,
  };
  kept.set(link, made);
  return made;
}

function withSelection(edge: LinkEdge, selected: LinkRef | null): LinkEdge {
  const link = edge.data?.link;
  return selected && selected.node === link?.node && selected.input === link.input ? { ...edge, selected: true, zIndex: 1 } : edge;
}
