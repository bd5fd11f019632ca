import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ComponentDefinition } from '#domain/component/component.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import type { EditorState, EditorStore } from './editor-store.ts';

const EditorContext = createContext<EditorStore | null>(null);

export function EditorProvider({ store, children }: { store: EditorStore; children: ReactNode }) {
  return <EditorContext value={store}>{children}</EditorContext>;
}

/** The store itself, for event handlers that read it when they happen. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext);
  if (!store) throw new Error('useEditor is used outside of EditorProvider');
  return store;
}

/** A selected part of the editor; renders again only when that part changes. Select one thing, or use `useShallow`. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useEditorStore(), select);
}

/** A node and its component's definition; undefined where they are not there. */
export function useNode(id: string | undefined): { node: PipelineNode | undefined; definition: ComponentDefinition | undefined } {
  return useEditor(
    useShallow((state) => {
      const node = id === undefined ? undefined : findNode(state.document, id);
      return { node, definition: node && state.components.get(node.component) };
    }),
  );
}

/** The id of the selected node where exactly one is selected. */
export function useSelectedNodeId(): string | undefined {
  return useEditor((state) => (state.selection.nodes.length === 1 ? state.selection.nodes[0] : undefined));
}

/** The id of the node that alone is selected; undefined where that is a sub-pipeline or an annotation. */
export function useSelectedPipelineNodeId(): string | undefined {
  const id = useSelectedNodeId();
  return useEditor((state) => (id !== undefined && findNode(state.document, id) ? id : undefined));
}
