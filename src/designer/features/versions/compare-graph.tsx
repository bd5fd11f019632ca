import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'reactflow/dist/style.css';
import { Background, BackgroundVariant, Controls, ReactFlow, ReactFlowProvider, useReactFlow } from 'reactflow';
import type { Comparison, ItemDifference } from '#domain/pipeline/compare-documents.ts';
import type { PipelineDocument, PipelineNode, Size } from '#domain/pipeline/pipeline.ts';
import type { Words } from '../../editor/differences/words.ts';
import { nodeNameOf, versionNameOf } from '../../editor/node-text.ts';
import { noRoleDescription } from '../../ui/no-role-description.ts';
import { componentLookOf } from '../../ui/component-icon.tsx';
import { bowAround } from './bow-around.ts';
import { CardNote, ComparedCard, type ComparedNode, type ShownComponent } from './compared-card.tsx';
import { ComparedLine, type ComparedEdge, LineNote } from './compared-line.tsx';
import { findDrawn, type SelectedDifference } from './selected-difference.ts';
import { startOfComparison, zoomsOfComparison } from './start-of-comparison.ts';
import { type ComparedItem, toComparedItems } from './to-compared-items.ts';
import { type ComparedLink, toComparedLinks } from './to-compared-links.ts';
import './compare-graph.css';

export interface CompareGraphProps {
  readonly before: PipelineDocument;
  readonly after: PipelineDocument;
  readonly comparison: Comparison;
  readonly words: Words;
  readonly selected: SelectedDifference | null;
  readonly onSelect: (selected: SelectedDifference | null) => void;
  /** An item to bring into the middle. A new object goes there again. */
  readonly goTo: Pick<ItemDifference, 'id'> | null;
}

/** Two versions in one drawing, with what differs marked by colour, line and sign. */
export function CompareGraph(props: CompareGraphProps) {
  const { t } = useTranslation('versions');
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    if (place.current) setRoom({ width: place.current.clientWidth, height: place.current.clientHeight });
  }, []);
  return (
    <div ref={place} className="weft-compare-graph" role="group" aria-label={t('drawing')}>
      {room && (
        <ReactFlowProvider>
          <CompareFlow {...props} room={room} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

/** Around what one goes to, with its note to the right of it. */
const roomAround = { left: '24px', right: '324px', y: '24px' } as const;

const nodeTypes = { item: ComparedCard };
const edgeTypes = { line: ComparedLine };

/** `room`: how large the drawing is when it opens, in pixels. */
function CompareFlow({ before, after, comparison, words, selected, onSelect, goTo, room }: CompareGraphProps & { readonly room: Size }) {
  const { t } = useTranslation('versions');
  const flow = useReactFlow();
  const scheme = useComputedColorScheme('light');
  const { components, language } = words;
  const items = useMemo(() => {
    const nameOf = (node: PipelineNode) => nodeNameOf(node, components, language);
    return toComparedItems(before, after, comparison, nameOf);
  }, [before, after, comparison, components, language]);
  const links = useMemo(() => toComparedLinks(before, after, comparison), [before, after, comparison]);
  const chosen = selected?.link?.id ?? selected?.item.id ?? null;
  const nodes = useMemo(() => {
    const select = (id: string) => {
      const item = findDrawn(comparison, id);
      if (item) onSelect({ item });
    };
    const componentOf = ({ component }: ComparedItem): ShownComponent | null =>
      component === null
        ? null
        : { look: componentLookOf(components.get(component)), name: versionNameOf(component, components, language) };
    return items.map((item) => toFlowNode(item, componentOf(item), select, chosen));
  }, [items, components, language, comparison, onSelect, chosen]);
  const edges = useMemo(() => {
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    const titleOf = (id: string) => titles.get(id) ?? id;
    const select = ({ id, ends }: ComparedLink) => {
      const item = ends[0] && findDrawn(comparison, ends[0].node);
      if (item) onSelect({ item, link: { id, ends } });
    };
    return links.map((link) => {
      const name = t('link', { source: titleOf(link.source), target: titleOf(link.target) });
      return toFlowEdge(
        link,
        link.change === null ? name : `${name}: ${t(`change.${link.change}`)}`,
        () => select(link),
        bowAround(link, items),
        chosen === link.id,
      );
    });
  }, [items, links, comparison, onSelect, chosen, t]);
  const ariaLabels = useMemo(
    () => ({
      'controls.ariaLabel': t('controls'),
      'controls.zoomIn.ariaLabel': t('zoomIn'),
      'controls.zoomOut.ariaLabel': t('zoomOut'),
      'controls.fitView.ariaLabel': t('fit'),
    }),
    [t],
  );
  useEffect(() => {
    if (goTo) void flow.fitView({ nodes: [{ id: goTo.id }], maxZoom: 1, duration: 200, padding: roomAround });
  }, [flow, goTo]);
  const close = () => onSelect(null);
  const isChosen = selected !== null;
  useEffect(() => {
    if (!isChosen) return undefined;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onSelect(null);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isChosen, onSelect]);
  const line = selected?.link && links.find(({ id }) => id === selected.link?.id);
  return (
    <ReactFlow
      aria-label={t('drawing')}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      colorMode={scheme}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      onPaneClick={close}
      onEdgeClick={(_, { data }) => data?.onSelect()}
      panOnScroll
      minZoom={zoomsOfComparison.least}
      maxZoom={zoomsOfComparison.most}
      defaultViewport={startOfComparison(items, links, room)}
      onlyRenderVisibleElements={nodes.length > 300}
      deleteKeyCode={null}
      ariaLabelConfig={ariaLabels}
    >
      <Background variant={BackgroundVariant.Dots} gap={16} />
      <Controls showInteractive={false} />
      {selected === null ? null : line ? (
        <LineNote link={line} comparison={comparison} before={before} after={after} words={words} onClose={close} />
      ) : (
        <CardNote selected={selected} comparison={comparison} words={words} onClose={close} />
      )}
    </ReactFlow>
  );
}

function toFlowNode(
  item: ComparedItem,
  component: ShownComponent | null,
  select: (id: string) => void,
  chosen: string | null,
): ComparedNode {
  const isBehind = item.kind === 'group' || item.kind === 'frame';
  return {
    id: item.id,
    type: 'item',
    position: item.position,
    ...item.size,
    zIndex: isBehind ? -1 : 0,
    domAttributes: noRoleDescription,
    data: { item, component, onSelect: () => select(item.id), isChosen: chosen === item.id },
  };
}

function toFlowEdge(link: ComparedLink, name: string, onSelect: () => void, bow: number | null, isChosen: boolean): ComparedEdge {
  const { id, source, target, change } = link;
  return {
    id,
    source,
    target,
    type: 'line',
    className: `weft-compared-link weft-compared-link-${change ?? 'same'}`,
    zIndex: change === null ? 0 : 1,
    interactionWidth: change === null ? 0 : 16,
    ariaLabel: name,
    domAttributes: noRoleDescription,
    data: { change, name, onSelect, bow, isChosen },
  };
}
