import { useContext, useState } from 'react';
import type { ComponentLookup } from '#domain/component/component.ts';
import type { Level } from '#domain/pipeline/level.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../../editor/editor-provider.tsx';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { DirectionContext } from '../port-sides.ts';
import { bendsOfLevel } from './bends-of-level.ts';
import type { Bends } from './bends-of-links.ts';

interface Known {
  readonly level: Level | null;
  readonly components: ComponentLookup;
  readonly direction: FlowDirection;
  readonly bends: Bends;
}

const noBends: Bends = new Map();

/** The bends of a level's links (none of no level), looked for again when a card moves or a link changes. */
export function useBends(level: Level | null): Bends {
  const components = useEditor((state) => state.components);
  const direction = useContext(DirectionContext);
  const [known, setKnown] = useState<Known>({ level: null, components, direction, bends: noBends });
  const isSame = known.components === components && known.direction === direction && isPlacedAs(level, known.level);
  if (isSame) return known.bends;
  const bends = level ? bendsOfLevel({ level, components, direction }, known.bends) : noBends;
  setKnown({ level, components, direction, bends });
  return bends;
}

/** Whether cards lie and links run as on another level; one that is the same has nothing else to look at. */
function isPlacedAs(level: Level | null, known: Level | null): boolean {
  if (level === known || !level || !known) return level === known;
  const isPlain = level.subPipelines.length + known.subPipelines.length === 0 && level.links === known.links;
  return isPlain && level.nodes.length === known.nodes.length && level.nodes.every((node, at) => isPlaced(node, known.nodes[at]));
}

function isPlaced(node: PipelineNode, known: PipelineNode | undefined): boolean {
  return node === known || (known?.id === node.id && known.position === node.position && known.component === node.component);
}
