import { memo, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  Background,
  type Edge,
  Handle,
  MiniMap,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useNodesState,
  useReactFlow,
} from 'reactflow';
import 'reactflow/dist/style.css';
import { followStates, mark, painted, readGraph, readStage, selectByKey } from './page-graph.ts';

type Card = Node<{ readonly label: string; readonly isBusy: boolean }, 'card'>;

/** Plain React Flow with a memoised card: what the library alone costs. */
const graph = await readGraph();
mark('bench:given');
const stage = readStage();
const firstNodes = graph.nodes.map(({ id, label, x, y }): Card => ({
  id,
  type: 'card',
  position: { x, y },
  data: { label, isBusy: false },
}));
const edges = graph.links.map(([source, target], at): Edge => ({
  id: `e${at}`,
  source: graph.nodes[source]?.id ?? '',
  target: graph.nodes[target]?.id ?? '',
}));

const CardView = memo(function CardView({ data }: NodeProps<Card>) {
  return (
    <div className="card" data-busy={data.isBusy}>
      <Handle type="target" position={Position.Top} />
      <span className="icon" />
      <span className="title">{data.label}</span>
      <span className="badge">1.0</span>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});
const nodeTypes = { card: CardView };

function Bench() {
  const [nodes, setNodes, onNodesChange] = useNodesState(firstNodes);
  const flow = useReactFlow();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const change = (next: (node: Card) => Card) => flushSync(() => setNodes((known) => known.map(next)));
    window.benchPage = {
      nextStates: followStates((isBusy) =>
        change((node) => {
          const busy = isBusy.get(node.id);
          return busy === undefined ? node : { ...node, data: { ...node.data, isBusy: busy } };
        }),
      ),
      nextSelection: selectByKey((selected) => change((node) => ({ ...node, selected }))),
      zoomToOne: () => void flow.zoomTo(1),
    };
  }, [flow, setNodes]);
  useEffect(() => {
    if (isShown) void painted().then(() => mark('bench:painted'));
  }, [isShown]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onInit={() => setIsShown(true)}
      minZoom={0.005}
      panOnScroll
      fitView
    >
      <Background />
      <MiniMap />
    </ReactFlow>
  );
}

const place = document.createElement('div');
Object.assign(place.style, { width: `${stage.width}px`, height: `${stage.height}px` });
document.body.append(place);
createRoot(place).render(
  <ReactFlowProvider>
    <Bench />
  </ReactFlowProvider>,
);
