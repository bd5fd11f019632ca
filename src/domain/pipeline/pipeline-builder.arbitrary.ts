import type { ComponentDefinition, ComponentLookup, ComponentSpec } from '../component/component.ts';
import { componentRef } from '../component/component-ref.ts';
import type { Annotation, PipelineDocument, PipelineNode } from './pipeline.ts';

type SpecPart = Partial<Omit<ComponentSpec, 'execution'>> & { readonly execution?: Partial<ComponentSpec['execution']> };

/** A component for a test: `name@1.0.0`, one container without channels, but for what is given. */
export function component(name: string, spec: SpecPart = {}, version = '1.0.0'): ComponentDefinition {
  const { execution, ...rest } = spec;
  const image = { source: 'address', uri: 'registry.example.com/team/image:1' } as const;
  return {
    metadata: { name, version },
    spec: {
      inputs: [],
      outputs: [],
      parameters: [],
      ...rest,
      execution: { jobType: 'Container', image, command: 'python main.py "$@"', ...execution },
    },
  };
}

/** Components by reference. */
export function lookup(...components: readonly ComponentDefinition[]): ComponentLookup {
  return new Map(components.map((definition) => [componentRef(definition.metadata), definition]));
}

/** A node for a test. */
export function node(id: string, ref: string, more: Partial<PipelineNode> = {}): PipelineNode {
  return { id, component: ref, parameters: {}, inputs: {}, outputs: {}, position: { x: 0, y: 0 }, ...more };
}

/** A group without a title for a test, with its corner at the origin. */
export function group(id: string, width: number, height: number): Annotation {
  return { id, kind: 'group', text: '', color: 'blue', position: { x: 0, y: 0 }, size: { width, height } };
}

/** A document for a test. */
export function pipeline(nodes: readonly PipelineNode[], more: Partial<PipelineDocument> = {}): PipelineDocument {
  return { metadata: { name: 'test' }, variables: [], nodes, ...more };
}
