import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { RunReason } from '#domain/plan/run-reason.ts';

/**
 * What is to be said of a node beside the state of its task. While it is looked at what a run would do: that it `runs`,
 * that its result is `reused`, or that it is `outside` of the run. Else that the result that is shown is `stale`.
 * Reasons name nodes by their labels.
 */
export type NodeMark =
  | { readonly kind: 'runs' | 'stale'; readonly reasons: readonly RunReason[] }
  | { readonly kind: 'reused' | 'outside' };

type Marks = ReadonlyMap<string, NodeMark>;

interface NodeMarks {
  readonly stale: Marks;
  /** Marks of a preview, for every node that it has to do with; null while none is shown. */
  readonly preview: Marks | null;
}

export type NodeMarksStore = StoreApi<NodeMarks>;

const outside: NodeMark = { kind: 'outside' };
const MarksContext = createContext<NodeMarksStore>(createMarks());

function createMarks(): NodeMarksStore {
  return createStore<NodeMarks>(() => ({ stale: new Map(), preview: null }));
}

/** Keeps the marks of the nodes of one pipeline. */
export function NodeMarksProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createMarks);
  return <MarksContext value={store}>{children}</MarksContext>;
}

/** The mark of a node, the same object while nothing about it changes; undefined where there is nothing to say. */
export function useNodeMark(nodeId: string): NodeMark | undefined {
  return useStore(useContext(MarksContext), (marks) => markOf(marks, nodeId));
}

/** What stands for the marks of nodes that are drawn as one: that some of them run, else are reused, else are stale; outside only if all are. */
export function useSharedMark(nodeIds: readonly string[]): NodeMark | undefined {
  return useStore(useContext(MarksContext), (marks) => sharedMarkOf(marks, nodeIds));
}

/** Gives the mark of a node, or of nodes that are drawn as one; for lists, which render again with every change of the marks. */
export function useMarks(): (nodeIds: readonly string[]) => NodeMark | undefined {
  const marks = useStore(useContext(MarksContext));
  return (nodeIds) => sharedMarkOf(marks, nodeIds);
}

function sharedMarkOf(marks: NodeMarks, nodeIds: readonly string[]): NodeMark | undefined {
  const all = nodeIds.map((id) => markOf(marks, id));
  const strongest = (['runs', 'reused', 'stale'] as const).map((kind) => all.find((mark) => mark?.kind === kind));
  return strongest.find((mark) => mark !== undefined) ?? (all.every((mark) => mark?.kind === 'outside') ? all[0] : undefined);
}

function markOf({ stale, preview }: NodeMarks, nodeId: string): NodeMark | undefined {
  return preview === null ? stale.get(nodeId) : (preview.get(nodeId) ?? outside);
}

/** The marks themselves, for what follows them outside of React. */
export function useNodeMarksStore(): NodeMarksStore {
  return useContext(MarksContext);
}

/** Puts marks in the place of those before; marks that say the same stay the objects that they were. */
export function useSetNodeMarks(): (marks: Partial<NodeMarks>) => void {
  const store = useContext(MarksContext);
  return useCallback(
    (marks) => {
      const { stale } = store.getState();
      store.setState({ ...marks, stale: marks.stale === undefined ? stale : keepSame(stale, marks.stale) });
    },
    [store],
  );
}

function keepSame(before: Marks, after: Marks): Marks {
  return new Map([...after].map(([id, mark]) => [id, isSame(before.get(id), mark) ? (before.get(id) ?? mark) : mark]));
}

function isSame(one: NodeMark | undefined, other: NodeMark): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
