import type { DragEvent } from 'react';
import { useReactFlow } from 'reactflow';
import type { Position } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../editor/card-size.ts';
import { componentDragType } from '../../editor/component-drag.ts';
import { shownLevel } from '../../editor/derived.ts';
import { useEditorStore } from '../../editor/editor-provider.tsx';
import type { EditorStore } from '../../editor/editor-store.ts';
import type { LinkRef } from '../../editor/selection.ts';
import { insertInto } from '../../editor/insert-into.ts';
import { newNode } from '../../editor/new-node.ts';
import { tellReadOnly } from '../../editor/tell-read-only.ts';
import { usePaneHits } from './layered/use-pane-pointer.ts';
import { flowLinkAt, useLightLink } from './use-light-link.ts';

/** Takes components that are dropped: on a link, which lights up before, they go in between, elsewhere they lie where they were dropped. Where the pipeline can't be changed, says why. */
export function useComponentDrop() {
  const store = useEditorStore();
  const flow = useReactFlow();
  const hits = usePaneHits();
  const findLink = (event: DragEvent) => hits.linkAt(event) ?? flowLinkAt(event);
  const light = useLightLink();
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(componentDragType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    if (!store.getState().readOnly) light(findLink(event));
  };
  // What a drag leaves within the canvas it has entered something else of before.
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) light(null);
  };
  const onDrop = (event: DragEvent) => {
    const ref = event.dataTransfer.getData(componentDragType);
    light(null);
    if (ref === '') return;
    event.preventDefault();
    if (tellReadOnly(store)) return;
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    dropComponent(store, ref, { x: x - cardSize.width / 2, y: y - cardSize.height / 2 }, findLink(event));
  };
  return { onDragEnter: onDragOver, onDragOver, onDragLeave, onDrop };
}

function dropComponent(store: EditorStore, ref: string, at: Position, link: LinkRef | null): void {
  const { document, components, edit, select } = store.getState();
  const definition = components.get(ref);
  if (!definition) return;
  const { within } = shownLevel(store.getState());
  const between = link && insertInto(store.getState(), definition, link, at)?.();
  if (between) {
    edit(between.edit, 'insert');
    select({ nodes: [between.id] });
    return;
  }
  const node = newNode(document, definition, at, within);
  edit({ type: 'nodes.add', nodes: [node] }, 'add');
  select({ nodes: [node.id] });
}
