import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { createChance } from '#mocks/lost-edits/seeded-random.ts';

/** A graph as the reference pages draw it: positions of cards, links as pairs of positions in `nodes`. */
export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly x: number; readonly y: number }[];
  readonly links: readonly (readonly [source: number, target: number])[];
}

/** The node with ten links, which lies in the middle of every graph. */
export const hubId = 'hub';
const hubLinks = 10;
const step = { x: 280, y: 136 };

/**
 * A pipeline of so many built-in components in layers, linked to the layers just before, about 1.5 links a node; the
 * same for the same seed. Data flows from top to bottom.
 */
export function layeredDocument(count: number, seed = 1): PipelineDocument {
  const chance = createChance(seed);
  const random = () => chance.next();
  const width = widthOf(count);
  const hub = Math.floor(Math.ceil(count / width) / 2) * width + Math.floor(width / 2);
  const idOf = (at: number) => (at === hub ? hubId : `n${at}`);
  const sourceOf = (at: number) => {
    const row = Math.floor(at / width);
    const reach = 1 + Math.floor(random() ** 3 * Math.min(row, 3));
    const column = Math.min(width - 1, Math.max(0, (at % width) + Math.round((random() - 0.5) * 6)));
    return { from: `${idOf(Math.min(at - 1, (row - Math.min(row, reach)) * width + column))}.table` };
  };
  let linksOfHub = 2;
  const nodes = Array.from({ length: count }, (_, at): PipelineNode => {
    const place = {
      id: idOf(at),
      label: idOf(at),
      outputs: {},
      position: { x: (at % width) * step.x, y: Math.floor(at / width) * step.y },
    };
    if (at < width) return { ...place, component: 'read-table@1.0.0', parameters: {}, inputs: { data: { uri: 'dataset:rows.csv' } } };
    const fromHub = at > hub && linksOfHub < hubLinks && linksOfHub++ < hubLinks ? { from: `${hubId}.table` } : undefined;
    const first = fromHub ?? sourceOf(at);
    if (at === hub || random() < 0.62)
      return { ...place, component: 'join-tables@1.0.0', parameters: { keys: 'id' }, inputs: { left: first, right: sourceOf(at) } };
    return { ...place, component: 'filter-rows@1.0.0', parameters: { condition: 'price > 0' }, inputs: { input: first } };
  });
  return { metadata: { name: `${count} nodes` }, variables: [], nodes };
}

/** Cards in a row: an odd number that gives an odd number of rows, so that one card lies in the very middle. */
function widthOf(count: number): number {
  let width = Math.max(5, Math.round(Math.sqrt(count * 0.7)));
  while (width % 2 === 0 || Math.ceil(count / width) % 2 === 0) width += 1;
  return width;
}

/** The same graph for pages that know no components. */
export function toGraph({ nodes }: PipelineDocument): Graph {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  return {
    nodes: nodes.map(({ id, component, position }) => ({ id, label: component.split('@')[0] ?? '', ...position })),
    links: nodes.flatMap((node, target) =>
      Object.values(node.inputs).flatMap((binding) => {
        const source = 'from' in binding ? index.get(binding.from.split('.')[0] ?? '') : undefined;
        return source === undefined ? [] : [[source, target] as const];
      }),
    ),
  };
}
