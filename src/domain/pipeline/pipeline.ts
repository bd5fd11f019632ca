import type { ComponentRef } from '../component/component.ts';
import type { ParamTypeName } from '../param/parameter.ts';
import type { Tuning } from '../tuning/machine-type.ts';

/** Where an input's data comes from: another node's output (`node.output`) or a data address. */
export type InputBinding = { readonly from: string } | { readonly uri: string };

/** Where an output is kept; an output without one is kept with the run. */
export interface OutputBinding {
  readonly uri: string;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A component placed on the canvas. Values of parameters are the text that was typed; `${name}` refers to a variable. */
export interface PipelineNode {
  readonly id: string;
  readonly component: ComponentRef;
  readonly label?: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, InputBinding>>;
  readonly outputs: Readonly<Record<string, OutputBinding>>;
  readonly tuning?: Tuning | undefined;
  readonly position: Position;
}

/** A typed value that parameters refer to as `${name}`. */
export interface Variable {
  readonly name: string;
  readonly type: ParamTypeName;
  readonly value: string;
  readonly description?: string | undefined;
}

/** A pipeline: what a pipeline file holds, without `apiVersion` and `kind`. A link lives in its target's `inputs`. */
export interface PipelineDocument {
  readonly metadata: { readonly name: string; readonly description?: string | undefined };
  readonly variables: readonly Variable[];
  readonly nodes: readonly PipelineNode[];
}
