import { useComputedColorScheme } from '@mantine/core';
import { useCallback, useContext, useEffect, useMemo, useState, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import 'reactflow/dist/style.css';
import { MiniMap, type NodeChange, ReactFlowProvider, SelectionMode, useKeyPress } from 'reactflow';
import { usedOutputs } from '#domain/pipeline/graph.ts';
import type { Level } from '#domain/pipeline/level.ts';
import { snapStep } from '../../editor/card-size.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useSession } from '../../lib/api.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useEditor, useEditorStore } from '../../editor/editor-provider.tsx';
import { useFlowDirection } from '../../editor/flow-direction.ts';
import { Later } from '../../ui/later.tsx';
import { AnnotationActions } from './annotations/annotation-actions.tsx';
import { createEditingStore, EditingContext } from './annotations/editing.ts';
import { annotationTypes } from './annotations/note.tsx';
import { useAnnotations } from './annotations/use-annotations.ts';
import { BackToGraph } from './back-to-graph.tsx';
import { CanvasActions } from './canvas-actions.tsx';
import { CanvasControls } from './canvas-controls.tsx';
import { CanvasEmpty } from './canvas-empty.tsx';
import { CanvasGround } from './canvas-ground.tsx';
import { ClickedHint } from './clicked-hint.tsx';
import { CardTextsContext, useMadeCardTexts } from './card-texts.ts';
import { ConnectHint } from './connect-hint.tsx';
import { ConnectLine } from './connect-line.tsx';
import { ConnectingContext, createConnectingStore, useMovedLink } from './connecting.ts';
import { minZoom } from './fit-view.ts';
import { GuideLines } from './guides/guide-lines.tsx';
import { useGuides } from './guides/use-guides.ts';
import { createKeptViews, createPassingViews } from './kept-views.ts';
import { InsertContext } from './link-insert.tsx';
import { LinkLine } from './link-line.tsx';
import { createMotionStore, MotionContext, useMotion } from './motion.ts';
import { MovingFlow } from './moving-flow.tsx';
import { MinimapNode } from './minimap-node.tsx';
import { NodeCard } from './node-card.tsx';
import { TabOrder, TabOrderEnd } from './tab-order.tsx';
import { QuickInsert } from './quick-insert.tsx';
import { Breadcrumbs } from './sub-pipeline/breadcrumbs.tsx';
import { GatePill } from './sub-pipeline/gate-pill.tsx';
import { SubPipelineActions } from './sub-pipeline/sub-pipeline-actions.tsx';
import { SubPipelineCard } from './sub-pipeline/sub-pipeline-card.tsx';
import { placeGates } from './sub-pipeline/place-gates.ts';
import { toGateEdges, toGateNodes } from './sub-pipeline/to-gate-items.ts';
import { linkId, toFlowLinks } from './to-flow-links.ts';
import { DirectionContext } from './port-sides.ts';
import { type FlowItem, toFlowNodes } from './to-flow-nodes.ts';
import { useBends } from './bends/use-bends.ts';
import { useCanvasPort } from './use-canvas-port.ts';
import { useComponentDrop } from './use-component-drop.ts';
import { type OpenEnd, useConnect } from './use-connect.ts';
import { CanvasSceneContext, createCanvasSceneStore, useCanvasScene } from './layered/canvas-scene.ts';
import { HoverLabel } from './layered/hover-label.tsx';
import { PaintedLayer } from './layered/painted-layer.tsx';
import { PaintedMinimap } from './layered/painted-minimap.tsx';
import { useHover } from './layered/use-hover.ts';
import { isLarge, useLayered } from './layered/use-layered.ts';
import { useMarquee } from './layered/use-marquee.ts';
import { usePanePointer } from './layered/use-pane-pointer.ts';
import { useDoubleClick } from './use-double-click.ts';
import { useFlowClicks } from './use-flow-clicks.ts';
import { useFlowChanges } from './use-flow-changes.ts';
import { useFocusAfterRemoval, useShowFocused } from './use-focus-follows.ts';
import { itemsOfLevel, type Places } from './glide.ts';
import { useItemKeys } from './use-item-keys.ts';
import { useInsertDragged } from './use-insert-dragged.ts';
import { useLeaveMarquee } from './use-leave-marquee.ts';
import { useLinkNames } from './use-link-names.ts';
import { type Minimap, useMinimap } from './use-minimap.ts';
import { dragFromPress, leaveSelectedText, pressPx, usePress } from './use-press.ts';
import { markBegun, markPainted } from './paint-marks.ts';
import { useViewStyles } from './use-view-styles.ts';
import './canvas.css';
import './far-cards.css';

const nodeTypes = { card: NodeCard, subPipeline: SubPipelineCard, gate: GatePill, ...annotationTypes };
const edgeTypes = { link: LinkLine };
const snapGrid: [number, number] = [snapStep, snapStep];
const panButtons = [1];
const addKeys = ['Shift', 'Meta', 'Control'];
const minimapSize = { width: 160, height: 110 };

interface Props {
  /** Whether this computer remembers how one looks at the pipeline. */
  readonly keepsView?: boolean;
}

/** The drawing: nodes and links of the document, edited directly. */
export function Canvas({ keepsView = false }: Props) {
  const [connecting] = useState(createConnectingStore);
  const [motion] = useState(createMotionStore);
  const store = useEditorStore();
  const [editing] = useState(createEditingStore);
  const direction = useFlowDirection();
  const texts = useMadeCardTexts();
  const scheme = useComputedColorScheme('light');
  const minimap = useMinimap();
  const user = useSession().data?.user ?? '';
  // What is opened large is fitted; one that grows so large later is looked at where one looked.
  const [scene] = useState(() =>
    createCanvasSceneStore({
      isFitted: !isLarge(shownLevel(store.getState()).nodes.length),
      hasMinimap: minimap.open,
      views: keepsView ? createKeptViews(localStorage, user, store.getState().pipelineId) : createPassingViews(),
    }),
  );
  useEffect(() => scene.setState({ hasMinimap: minimap.open }), [scene, minimap.open]);
  useState(markBegun);
  return (
    <ReactFlowProvider>
      <ConnectingContext value={connecting}>
        <CanvasSceneContext value={scene}>
          <EditingContext value={editing}>
            <DirectionContext value={direction}>
              <CardTextsContext value={texts}>
                <MotionContext value={motion}>
                  <CanvasFlow scheme={scheme} minimap={minimap} />
                </MotionContext>
              </CardTextsContext>
            </DirectionContext>
          </EditingContext>
        </CanvasSceneContext>
      </ConnectingContext>
    </ReactFlowProvider>
  );
}

interface Settings {
  readonly scheme: 'light' | 'dark';
  readonly minimap: Minimap;
}

function CanvasFlow({ scheme, minimap }: Settings) {
  const { t } = useTranslation('canvas');
  const language = useLanguage();
  const isEmpty = useEditor((state) => state.document.nodes.length === 0);
  const components = useEditor((state) => state.components);
  const used = useEditor((state) => usedOutputs(state.document));
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  const element = useRef<HTMLDivElement>(null);
  useViewStyles(element);
  const [openEnd, setOpenEnd] = useState<OpenEnd | null>(null);
  const closeInsert = useCallback(() => setOpenEnd(null), []);
  const guiding = useGuides();
  const onNodesChange = useFlowChanges(guiding);
  const connecting = useConnect(setOpenEnd);
  const movedLink = useMovedLink();
  const dropHandlers = useComponentDrop();
  const overLink = useMotion((state) => state.overLink);
  const level = useEditor(shownLevel);
  const direction = useContext(DirectionContext);
  const layered = useLayered(level.nodes.length);
  const live = useCanvasScene((state) => state.live);
  const marquee = useCanvasScene((state) => state.marquee);
  const selected = useMemo(() => marquee ?? new Set(selection.nodes), [marquee, selection.nodes]);
  const inPage = useMemo(() => (layered ? withItems(level, live) : level), [layered, level, live]);
  const items = useMemo(() => itemsOfLevel(level), [level]);
  const annotations = useAnnotations(inPage, selected);
  const annotationsAt = annotations.nodesAt;
  const linkName = useLinkNames();
  const gates = useMemo(() => placeGates(level, direction), [level, direction]);
  const gateNodes = useMemo(() => toGateNodes(gates), [gates]);
  const nodesAt = useCallback(
    (moved: Places) => [
      ...toFlowNodes(inPage, { selected, moved, components, used, direction, language }),
      ...gateNodes,
      ...annotationsAt(moved),
    ],
    [inPage, gateNodes, annotationsAt, selected, components, used, direction, language],
  );
  const shownLink = overLink ?? selection.link;
  const bends = useBends(layered ? null : level);
  const edgesAt = useCallback(
    (moved: Places) => {
      const shown = { selected: shownLink, bends, moved, nameOf: linkName };
      const links = layered ? [] : [...toFlowLinks(level, shown), ...toGateEdges(gates, shown)];
      return movedLink ? links.filter(({ id }) => id !== linkId(movedLink)) : links;
    },
    [layered, level, gates, shownLink, bends, linkName, movedLink],
  );
  const isPanning = useKeyPress('Space');
  const painted = usePanePointer(guiding, useInsertDragged(), isPanning);
  const hover = useHover(painted.hits);
  const clicks = useFlowClicks(painted.hits);
  const press = usePress();
  useMarquee();
  const leaving = useLeaveMarquee();
  useCanvasPort();
  useFocusAfterRemoval();
  const showFocused = useShowFocused();

  const { takeResize } = annotations;
  const takeChanges = useCallback(
    (changes: NodeChange<FlowItem>[]) => takeResize(changes) || onNodesChange(changes),
    [takeResize, onNodesChange],
  );
  const ariaLabels = useMemo(
    () => ({
      'node.a11yDescription.default': t('nodeHint'),
      'edge.a11yDescription.default': t('linkHint'),
      'minimap.ariaLabel': t('minimap'),
    }),
    [t],
  );
  const onKeyDown = useItemKeys(annotations.startEditing);
  const onDoubleClick = useDoubleClick(painted.hits, annotations.startEditing, setOpenEnd);
  return (
    <div
      ref={element}
      className="weft-canvas"
      data-layered={layered}
      data-panning={isPanning}
      data-hover={hover.hovered !== null}
      data-over-link={overLink ? linkId(overLink) : undefined}
      {...dropHandlers}
      {...painted.handlers}
      onPointerDownCapture={(event) => {
        leaveSelectedText(event);
        painted.handlers.onPointerDownCapture(event);
        if (!isPanning) press(event);
      }}
      onPointerMove={(event) => {
        painted.handlers.onPointerMove(event);
        hover.onPointerMove(event);
      }}
      onPointerLeave={hover.onPointerLeave}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
      onFocus={showFocused}
      role="presentation"
    >
      <InsertContext value={setOpenEnd}>
        <TabOrder>
          <MovingFlow
            items={items}
            nodesAt={nodesAt}
            edgesAt={edgesAt}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={takeChanges}
            {...clicks}
            {...connecting}
            {...leaving}
            connectionLineComponent={ConnectLine}
            connectionRadius={26}
            colorMode={scheme}
            nodesDraggable={!readOnly}
            nodesConnectable={!readOnly}
            // It would lift groups above cards; these are lifted by themselves.
            elevateNodesOnSelect={false}
            // A press selects by itself, and with a key a click does.
            selectNodesOnDrag={false}
            nodeDragThreshold={dragFromPress}
            nodeClickDistance={pressPx}
            snapToGrid={!guiding.isFree}
            snapGrid={snapGrid}
            selectionOnDrag
            selectionMode={SelectionMode.Partial}
            multiSelectionKeyCode={addKeys}
            panOnDrag={panButtons}
            panOnScroll
            zoomOnDoubleClick={false}
            deleteKeyCode={null}
            disableKeyboardA11y
            minZoom={layered ? minZoom.painted : minZoom.plain}
            maxZoom={2}
            {...(!layered && { onInit: markPainted })}
            attributionPosition="bottom-left"
            // Where cards are painted, the canvas itself takes the focus and the keys.
            tabIndex={layered ? 0 : undefined}
            aria-label={t('label')}
            aria-description={layered ? t('paintedHint') : undefined}
            ariaLabelConfig={ariaLabels}
          >
            <TabOrderEnd />
            <CanvasGround />
            {layered && <PaintedLayer />}
            {minimap.open && !isEmpty && !layered && (
              <MiniMap pannable zoomable nodeBorderRadius={20} nodeComponent={MinimapNode} position="bottom-right" style={minimapSize} />
            )}
            <ConnectHint />
            <ClickedHint />
            <GuideLines />
          </MovingFlow>
        </TabOrder>
      </InsertContext>
      <Breadcrumbs />
      {isEmpty && <CanvasEmpty />}
      <Later>
        {minimap.open && layered && <PaintedMinimap />}
        <CanvasControls minimap={minimap} />
        <BackToGraph />
      </Later>
      <CanvasActions minimap={minimap} />
      <SubPipelineActions />
      {hover.hovered && <HoverLabel hovered={hover.hovered} />}
      <AnnotationActions />
      {openEnd && <QuickInsert end={openEnd} onClose={closeInsert} />}
    </div>
  );
}

/** The level with only these of its items. */
function withItems(level: Level, ids: ReadonlySet<string>): Level {
  return {
    ...level,
    nodes: level.nodes.filter((node) => ids.has(node.id)),
    subPipelines: level.subPipelines.filter(({ item }) => ids.has(item.id)),
    annotations: level.annotations.filter((one) => ids.has(one.id)),
  };
}
