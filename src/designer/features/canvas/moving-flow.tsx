import { useMemo } from 'react';
import { type Edge, ReactFlow, type ReactFlowProps } from 'reactflow';
import type { Placed, Places } from './glide.ts';
import { useMotion } from './motion.ts';
import type { FlowItem } from './to-flow-nodes.ts';
import { useGlide } from './use-glide.ts';

interface Props extends Omit<ReactFlowProps<FlowItem>, 'nodes' | 'edges'> {
  readonly items: readonly Placed[];
  readonly nodesAt: (places: Places) => FlowItem[];
  readonly edgesAt: (places: Places) => Edge[];
}

/**
 * React Flow with its items where they are at the moment. Of the canvas this alone renders at each step of a drag, so that
 * what React Flow is told besides is told once.
 */
export function MovingFlow({ items, nodesAt, edgesAt, ...flow }: Props) {
  const places = useGlide(
    items,
    useMotion((motion) => motion.places),
  );
  const nodes = useMemo(() => nodesAt(places), [nodesAt, places]);
  const edges = useMemo(() => edgesAt(places), [edgesAt, places]);
  return <ReactFlow nodes={nodes} edges={edges} {...flow} />;
}
