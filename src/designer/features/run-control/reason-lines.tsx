import type { ReactNode } from 'react';
import { useNamedReasons } from '../../editor/use-named-reasons.ts';
import { useNodeLabels } from '../../editor/use-node-labels.ts';
import { useReasonList } from '../../live/use-reason-list.ts';
import type { ChangedNode } from './use-resume-plan.ts';

/** Nodes, each with why it runs; `children` come after them. */
export function ReasonLines({ nodes, children }: { readonly nodes: readonly ChangedNode[]; readonly children?: ReactNode }) {
  const labelOf = useNodeLabels();
  const nameReasons = useNamedReasons();
  const describe = useReasonList();
  if (nodes.length === 0) return null;
  return (
    <ul className="weft-preview-reasons">
      {nodes.map(({ id, reasons }) => (
        <li key={id}>
          <strong>{labelOf(id)}</strong> {describe(nameReasons(id, reasons))}
        </li>
      ))}
      {children}
    </ul>
  );
}
