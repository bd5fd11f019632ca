import { useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'reactflow/dist/style.css';
import { Background, BackgroundVariant, MiniMap, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow, useStore } from 'reactflow';
import { snapStep } from '../../editor/card-size.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { CanvasActions } from './canvas-actions.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { CanvasEmpty } from './canvas-empty.tsx';
import { ConnectHint } from './connect-hint.tsx';
import { ConnectLine } from './connect-line.tsx';
import { ConnectingContext, createConnectingStore } from './connecting.ts';
import { LinkLine } from './link-line.tsx';
import { NodeCard } from './node-card.tsx';
import { QuickInsert } from './quick-insert.tsx';
import { linkId, toFlowLinks, toLinkRef } from './to-flow-links.ts';
import { toFlowNodes } from './to-flow-nodes.ts';
import { useCanvasPort } from './use-canvas-port.ts';
import { useComponentDrop } from './use-component-drop.ts';
import { type OpenEnd, useConnect } from './use-connect.ts';
import { useFlowChanges } from './use-flow-changes.ts';
import { useGlide } from './use-glide.ts';
import { useMinimap } from './use-minimap.ts';
import { markBegun, markPainted } from './paint-marks.ts';
import './canvas.css';

const nodeTypes = { card: NodeCard };
const edgeTypes = { link: LinkLine };
const snapGrid: [number, number] = [snapStep, snapStep];
const panButtons = [1];
const addKeys = ['Shift', 'Meta', 'Control'];
const farZoom = 0.45;

/** The drawing: nodes and links of the document, edited directly. */
export function Canvas() {
  const [connecting] = useState(createConnectingStore);
  useState(markBegun);
  return (
    <ReactFlowProvider>
      <ConnectingContext value={connecting}>
        <CanvasFlow />
      </ConnectingContext>
    </ReactFlowProvider>
  );
}

function CanvasFlow() {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const flow = useReactFlow();
  const scheme = useComputedColorScheme('light');
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  const far = useStore((state) => state.transform[2] < farZoom);
  const [startsFilled] = useState(() => store.getState().document.nodes.length > 0);
  const [openEnd, setOpenEnd] = useState<OpenEnd | null>(null);
  const closeInsert = useCallback(() => setOpenEnd(null), []);
  const { moved, onNodesChange } = useFlowChanges();
  const places = useGlide(document.nodes, moved);
  const connecting = useConnect(setOpenEnd);
  const { overLink, handlers } = useComponentDrop();
  const minimap = useMinimap();
  const selected = useMemo(() => new Set(selection.nodes), [selection.nodes]);
  const nodes = useMemo(() => toFlowNodes(document.nodes, selected, places), [document.nodes, selected, places]);
  const shownLink = overLink ?? selection.link;
  const edges = useMemo(() => toFlowLinks(document, shownLink), [document, shownLink]);
  useCanvasPort();

  const selectLink = (id: string) => store.getState().select({ link: toLinkRef(id) });
  const onDoubleClick = (event: MouseEvent) => {
    if (readOnly || !(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
    const screen = { x: event.clientX, y: event.clientY };
    setOpenEnd({ connecting: null, screen, place: flow.screenToFlowPosition(screen) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || (event.key !== 'Enter' && event.key !== ' ')) return;
    const id = event.target.getAttribute('data-id');
    if (id === null || !event.target.matches('.react-flow__node, .react-flow__edge')) return;
    event.preventDefault();
    if (event.target.matches('.react-flow__node')) store.getState().select({ nodes: [id] });
    else selectLink(id);
  };
  return (
    <div
      className="weft-canvas"
      data-far={far}
      data-over-link={overLink ? linkId(overLink) : undefined}
      {...handlers}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgeClick={(_event, edge) => selectLink(edge.id)}
        onPaneClick={() => store.getState().select({})}
        {...connecting}
        connectionLineComponent={ConnectLine}
        connectionRadius={26}
        colorMode={scheme}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        elevateNodesOnSelect={false}
        selectNodesOnDrag
        nodeDragThreshold={2}
        snapToGrid
        snapGrid={snapGrid}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={addKeys}
        panOnDrag={panButtons}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        minZoom={0.05}
        maxZoom={2}
        onInit={markPainted}
        fitView={startsFilled}
        fitViewOptions={{ padding: 0.15, maxZoom: 1 }}
        onlyRenderVisibleElements={document.nodes.length > 150}
        attributionPosition="bottom-center"
        aria-label={t('label')}
        ariaLabelConfig={{
          'node.a11yDescription.keyboardDisabled': t('nodeHint'),
          'edge.a11yDescription.default': t('linkHint'),
          'minimap.ariaLabel': t('minimap'),
        }}
      >
        <Background
          variant={BackgroundVariant.Dots}
          gap={snapStep * 3}
          size={1.4}
          color="var(--weft-canvas-dot)"
          bgColor="var(--weft-canvas)"
        />
        {minimap.open && document.nodes.length > 0 && (
          <MiniMap pannable zoomable nodeBorderRadius={20} position="bottom-right" style={{ width: 160, height: 110 }} />
        )}
        <ConnectHint />
      </ReactFlow>
      {document.nodes.length === 0 && <CanvasEmpty />}
      <CanvasControls minimap={minimap} />
      <CanvasActions minimap={minimap} />
      {openEnd && <QuickInsert end={openEnd} onClose={closeInsert} />}
    </div>
  );
}
