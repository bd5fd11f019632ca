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

/**
 * A component placed on the canvas. Values of parameters are the text that was typed; `${name}` refers to a variable.
 * One that is disabled is bypassed (`withoutDisabled`). `within` is the sub-pipeline that it is drawn in; absent, or the id
 * of one that is not there: the pipeline itself.
 */
export interface PipelineNode {
  readonly id: string;
  readonly component: ComponentRef;
  readonly label?: string | undefined;
  readonly disabled?: true | undefined;
  readonly within?: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, InputBinding>>;
  readonly outputs: Readonly<Record<string, OutputBinding>>;
  readonly tuning?: Tuning | undefined;
  readonly position: Position;
}

/**
 * Nodes that are drawn as one and can be entered. Those in it name it in their `within`, sub-pipelines in it too. It is
 * a way to look at the document only: links go from node to node, whatever is drawn around them.
 */
export interface SubPipeline {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly within?: string | undefined;
  readonly position: Position;
}

export const annotationKinds = ['note', 'group'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

export const annotationColors = ['gray', 'yellow', 'orange', 'red', 'violet', 'blue', 'teal', 'green'] as const;
export type AnnotationColor = (typeof annotationColors)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A text on the canvas (`note`), or a coloured frame with a title that takes along what lies in it (`group`). */
export interface Annotation {
  readonly id: string;
  readonly kind: AnnotationKind;
  readonly text: string;
  readonly color: AnnotationColor;
  readonly position: Position;
  readonly size: Size;
  readonly within?: string | undefined;
}

/** A typed value that parameters refer to as `${name}`. */
export interface Variable {
  readonly name: string;
  readonly type: ParamTypeName;
  readonly value: string;
  readonly description?: string | undefined;
}

/**
 * A pipeline: what a pipeline file holds, without `apiVersion` and `kind`. A link lives in its target's `inputs`. Nodes,
 * sub-pipelines and annotations share one space of ids; the last two are absent where there are none.
 */
export interface PipelineDocument {
  readonly metadata: { readonly name: string; readonly description?: string | undefined };
  readonly variables: readonly Variable[];
  readonly nodes: readonly PipelineNode[];
  readonly subPipelines?: readonly SubPipeline[] | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
}
