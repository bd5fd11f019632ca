import type { ComponentLookup } from '#domain/component/component.ts';
import type { Level } from '#domain/pipeline/level.ts';
import { framesOf } from '../../../editor/carried-by.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { drawnLinksOf } from '../layered/drawn-links.ts';
import { drawnGates } from '../layered/drawn-others.ts';
import { type Bends, bendsOfLinks, type Card } from './bends-of-links.ts';

interface Source {
  readonly level: Level;
  readonly components: ComponentLookup;
  readonly direction: FlowDirection;
}

/** The bends of the links of a level, those through its gates too; those that are as before are the same lists again. */
export function bendsOfLevel(source: Source, before: Bends): Bends {
  const { level, direction } = source;
  const notes = new Set(level.annotations.map(({ id }) => id));
  const cards = [...framesOf(level)].flatMap(([id, { position, size }]): Card[] => (notes.has(id) ? [] : [{ id, ...position, ...size }]));
  return bendsOfLinks([...cards, ...drawnGates(level, direction)], drawnLinksOf(source, []), direction, before);
}
