import type { ComponentRef } from '../component/component.ts';
import type { Tuning } from '../tuning/machine-type.ts';
import type { InputBinding, OutputBinding, PipelineDocument, PipelineNode, Position, Variable } from './pipeline.ts';

/** A change to a pipeline, as data. `null` takes something away. Removing a node takes the links to it away too. */
export type Edit =
  | { readonly type: 'nodes.add'; readonly nodes: readonly PipelineNode[] }
  | { readonly type: 'nodes.remove'; readonly ids: readonly string[] }
  | { readonly type: 'nodes.move'; readonly moves: readonly { readonly id: string; readonly position: Position }[] }
  | { readonly type: 'node.label'; readonly id: string; readonly label: string | null }
  | { readonly type: 'node.parameter'; readonly id: string; readonly name: string; readonly value: string | null }
  | { readonly type: 'node.input'; readonly id: string; readonly input: string; readonly binding: InputBinding | null }
  | { readonly type: 'node.output'; readonly id: string; readonly output: string; readonly binding: OutputBinding | null }
  | { readonly type: 'node.tuning'; readonly id: string; readonly tuning: Tuning | null }
  | { readonly type: 'node.component'; readonly id: string; readonly component: ComponentRef }
  | { readonly type: 'variable.set'; readonly name: string; readonly variable: Variable | null }
  | { readonly type: 'metadata'; readonly metadata: PipelineDocument['metadata'] }
  | { readonly type: 'batch'; readonly edits: readonly Edit[] };

/** What an edit changed, whole records from and to; `null` where there is none. Reversing swaps the two. */
export interface Difference {
  readonly nodes: readonly {
    readonly id: string;
    readonly from: PipelineNode | null;
    readonly to: PipelineNode | null;
    /** The position in `nodes` before (where `from` is a node) and after (where `to` is one). */
    readonly fromIndex: number;
    readonly toIndex: number;
  }[];
  readonly variables?: { readonly from: readonly Variable[]; readonly to: readonly Variable[] } | undefined;
  readonly metadata?: { readonly from: PipelineDocument['metadata']; readonly to: PipelineDocument['metadata'] } | undefined;
}

/** The next document and what was changed. Documents share the parts that an edit leaves alone. */
export interface Applied {
  readonly document: PipelineDocument;
  readonly difference: Difference;
}
