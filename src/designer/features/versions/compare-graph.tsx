import { useComputedColorScheme } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { memo, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import 'reactflow/dist/style.css';
import {
  Background,
  BackgroundVariant,
  Controls,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from 'reactflow';
import type { Comparison } from '#domain/pipeline/compare-documents.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { useEditor } from '../../editor/editor-provider.tsx';
import type { EditorState } from '../../editor/editor-store.ts';
import { nodeNameOf } from '../../editor/node-text.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { componentLookOf, ComponentLook } from '../../ui/component-icon.tsx';
import { ChangeMark } from './change-look.tsx';
import { type ComparedItem, type ComparedLink, toComparedItems, toComparedLinks } from './to-compared-items.ts';
import { noRoleDescription } from '../../ui/no-role-description.ts';
import './compare-graph.css';

/** `look`: which picture its component has. */
type ComparedNode = Node<{ readonly item: ComparedItem; readonly look: number }, 'item'>;

export interface CompareGraphProps {
  readonly before: PipelineDocument;
  readonly after: PipelineDocument;
  readonly comparison: Comparison;
  /** The id of an item to bring into the middle. A new object goes there again. */
  readonly goTo: { readonly id: string } | null;
}

/** Two versions in one drawing, with what differs marked by colour, line and sign. */
export function CompareGraph(props: CompareGraphProps) {
  return (
    <ReactFlowProvider>
      <CompareFlow {...props} />
    </ReactFlowProvider>
  );
}

const ItemCard = memo(function ItemCard({ data: { item, look } }: NodeProps<ComparedNode>) {
  const { kind, title, component, change } = item;
  return (
    <div className="weft-compared" data-kind={kind} data-change={change ?? undefined}>
      {kind === 'node' ? <ComponentLook look={look} size={26} /> : null}
      {kind === 'subPipeline' ? <IconStack2 size={18} aria-hidden /> : null}
      <span className="weft-compared-text">
        <span className="weft-compared-title">{title}</span>
        {component === null ? null : <span className="weft-compared-component">{component}</span>}
      </span>
      {change === null ? null : <ChangeMark change={change} />}
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
});

const nodeTypes = { item: ItemCard };

function CompareFlow({ before, after, comparison, goTo }: CompareGraphProps) {
  const { t } = useTranslation('versions');
  const flow = useReactFlow();
  const scheme = useComputedColorScheme('light');
  const components = useEditor((state) => state.components);
  const language = useLanguage();
  const items = useMemo(() => {
    const nameOf = (node: PipelineNode) => nodeNameOf(node, components, language);
    return toComparedItems(before, after, comparison, nameOf);
  }, [before, after, comparison, components, language]);
  const nodes = useMemo(() => items.map((item) => toFlowNode(item, components)), [items, components]);
  const edges = useMemo(() => {
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    const titleOf = (id: string) => titles.get(id) ?? id;
    return toComparedLinks(before, after, comparison).map((link) => {
      const name = t('link', { source: titleOf(link.source), target: titleOf(link.target) });
      return toFlowEdge(link, link.change === null ? name : `${name}: ${t(`change.${link.change}`)}`);
    });
  }, [items, before, after, comparison, t]);
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
    if (goTo) void flow.fitView({ nodes: [{ id: goTo.id }], maxZoom: 1, duration: 200, padding: 1 });
  }, [flow, goTo]);
  return (
    <div className="weft-compare-graph" role="group" aria-label={t('drawing')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={scheme}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnScroll
        minZoom={0.05}
        maxZoom={2}
        fitView
        fitViewOptions={{ padding: 0.1, maxZoom: 1 }}
        onlyRenderVisibleElements={nodes.length > 300}
        deleteKeyCode={null}
        ariaLabelConfig={ariaLabels}
      >
        <Background variant={BackgroundVariant.Dots} gap={16} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function toFlowNode(item: ComparedItem, components: EditorState['components']): ComparedNode {
  const isBehind = item.kind === 'group' || item.kind === 'frame';
  return {
    id: item.id,
    type: 'item',
    position: item.position,
    ...item.size,
    zIndex: isBehind ? -1 : 0,
    focusable: false,
    domAttributes: noRoleDescription,
    data: { item, look: componentLookOf(components.get(item.component ?? '')) },
  };
}

function toFlowEdge({ change, ...link }: ComparedLink, name: string): Edge {
  return {
    ...link,
    className: `weft-compared-link weft-compared-link-${change ?? 'same'}`,
    ...(change !== null && { label: change === 'added' ? '+' : '−' }),
    zIndex: change === null ? 0 : 1,
    ariaLabel: name,
    domAttributes: noRoleDescription,
  };
}
