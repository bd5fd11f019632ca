import type { ComponentRef } from '../component/component.ts';
import type { Tuning } from '../tuning/machine-type.ts';
import type {
  Annotation,
  InputBinding,
  OutputBinding,
  PipelineDocument,
  PipelineNode,
  Position,
  SubPipeline,
  Variable,
} from './pipeline.ts';

/**
 * A change to a pipeline, as data. `null` takes something away. Removing a node takes the links to it away too, removing a
 * sub-pipeline (`nodes.remove`) all that is in it. `nodes.remove`, `nodes.move` and `within` take the ids of nodes,
 * sub-pipelines and annotations alike.
 */
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
  | { readonly type: 'node.disabled'; readonly id: string; readonly disabled: boolean }
  | { readonly type: 'within'; readonly ids: readonly string[]; readonly within: string | null }
  | { readonly type: 'subPipeline.set'; readonly id: string; readonly subPipeline: SubPipeline | null }
  | { readonly type: 'annotation.set'; readonly id: string; readonly annotation: Annotation | null }
  | { readonly type: 'variable.set'; readonly name: string; readonly variable: Variable | null }
  | { readonly type: 'metadata'; readonly metadata: PipelineDocument['metadata'] }
  /** All of it becomes another document, e.g. an earlier revision. */
  | { readonly type: 'document'; readonly document: PipelineDocument }
  | { readonly type: 'batch'; readonly edits: readonly Edit[] };

/** A record of a list that has ids, before and after; `null` where there is none. */
export interface ItemChange<T> {
  readonly id: string;
  readonly from: T | null;
  readonly to: T | null;
  /** The position in the list before (where `from` is a record) and after (where `to` is one). */
  readonly fromIndex: number;
  readonly toIndex: number;
}

/** What an edit changed, whole records from and to. Reversing swaps the two. */
export interface Difference {
  readonly nodes: readonly ItemChange<PipelineNode>[];
  readonly subPipelines?: readonly ItemChange<SubPipeline>[] | undefined;
  readonly annotations?: readonly ItemChange<Annotation>[] | undefined;
  readonly variables?: { readonly from: readonly Variable[]; readonly to: readonly Variable[] } | undefined;
  readonly metadata?: { readonly from: PipelineDocument['metadata']; readonly to: PipelineDocument['metadata'] } | undefined;
}

/** The next document and what was changed. Documents share the parts that an edit leaves alone. */
export interface Applied {
  readonly document: PipelineDocument;
  readonly difference: Difference;
}
