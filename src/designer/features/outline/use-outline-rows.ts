import { usedOutputs } from '#domain/pipeline/graph.ts';
import { useMemo, useState } from 'react';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';

import { useEditor } from '../../editor/editor-provider.tsx';
import type { EditorState } from '../../editor/editor-store.ts';
import { toTreeRows, type TreeRow } from '../../ui/tree/tree-rows.ts';
import { type OutlineItem, toOutline, waysTo } from './to-outline.ts';

export type OutlineRow = TreeRow<OutlineItem>;

export interface OutlineRows {
  readonly rows: readonly OutlineRow[];
  readonly toggle: (row: OutlineRow) => void;
  /** Opens the sub-pipelines around an item. */
  readonly reveal: (id: string) => void;
}

/** The rows that show. Sub-pipelines begin open, nodes (whose ports are below them) closed. */
export function useOutlineRows(): OutlineRows {
  const document = useEditor((state) => state.document);
  const components = useEditor((state) => state.components);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const outline = toOutline(document);
    const isSub = new Set(document.subPipelines?.map(({ id }) => id));
    return toTreeRows<OutlineItem>(outline.get(null) ?? [], {
      idOf: ({ id }) => id,
      hasChildren: ({ kind }) => kind === 'node' || kind === 'sub',
      isOpen: (id) => isSub.has(id) !== toggled.has(id),
      childrenOf: (item) =>
        item.kind === 'sub' ? (outline.get(item.id) ?? []) : item.kind === 'node' ? portsOf(item.node, { document, components }) : [],
    });
  }, [document, components, toggled]);
  const toggle = ({ id }: OutlineRow) =>
    setToggled((known) => (known.has(id) ? new Set([...known].filter((one) => one !== id)) : new Set([...known, id])));
  const reveal = (id: string) => {
    const ways = waysTo(document, id).filter((around) => toggled.has(around));
    if (ways.length > 0) setToggled((known) => new Set([...known].filter((one) => !ways.includes(one))));
  };
  return { rows, toggle, reveal };
}

/** A node's inputs, then its outputs; those too that links name although the component does not. */
function portsOf(node: PipelineNode, { document, components }: Pick<EditorState, 'document' | 'components'>): OutlineItem[] {
  const definition = components.get(node.component);
  const declared = definition && declarationsOf(definition);
  const inputs = new Set([...(declared?.inputs.keys() ?? []), ...Object.keys(node.inputs)]);
  const outputs = new Set([...(declared?.outputs.keys() ?? []), ...(usedOutputs(document).get(node.id) ?? [])]);
  return [
    ...[...inputs].map((port) => ({ kind: 'input' as const, id: `${node.id}.${port}`, node, port })),
    ...[...outputs].map((port) => ({ kind: 'output' as const, id: `${node.id}.>${port}`, node, port })),
  ];
}
