import type { ComponentDefinition, ComponentLookup, ComponentSpec } from '../component/component.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
type SpecPart = Partial<Omit<ComponentSpec, 'execution'>> & {
    readonly execution?: Partial<ComponentSpec['execution']>;
};
/** A component for a test: `name@1.0.0`, one container without channels, but for what is given. */
export declare function component(name: string, spec?: SpecPart, version?: string): ComponentDefinition;
/** Components by reference. */
export declare function lookup(...components: readonly ComponentDefinition[]): ComponentLookup;
/** A node for a test. */
export declare function node(id: string, ref: string, more?: Partial<PipelineNode>): PipelineNode;
/** A document for a test. */
export declare function pipeline(nodes: readonly PipelineNode[], more?: Partial<PipelineDocument>): PipelineDocument;
export {};
