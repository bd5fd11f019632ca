import { mayConnect } from '#domain/channel/may-connect.ts';
import type { ComponentLookup } from '#domain/component/component.ts';
import { declarationsOf } from '#domain/pipeline/declarations.ts';
import { closureOf } from '#domain/pipeline/graph.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument } from '#domain/pipeline/pipeline.ts';

/** A port at the other end of a link that could be drawn, or that could not. */
export interface OtherEnd {
  readonly node: string;
  readonly port: string;
  readonly fits: boolean;
}

interface Known {
  readonly document: PipelineDocument;
  readonly components: ComponentLookup;
}

/** The outputs of all other nodes, for an input. Those do not fit that have another format or that would make a cycle. */
export function outputsFor({ document, components }: Known, node: string, input: string): OtherEnd[] {
  const to = declared(document, components, node)?.inputs.get(input);
  const blocked = closureOf(document, [node], 'downstream');
  return others(document, node).flatMap((id) =>
    [...(declared(document, components, id)?.outputs.values() ?? [])].map((from) => ({
      node: id,
      port: from.name,
      fits: !blocked.has(id) && (to === undefined || mayConnect(from, to)),
    })),
  );
}

/** The inputs of all other nodes, for an output. */
export function inputsFor({ document, components }: Known, node: string, output: string): OtherEnd[] {
  const from = declared(document, components, node)?.outputs.get(output);
  const blocked = closureOf(document, [node], 'upstream');
  return others(document, node).flatMap((id) =>
    [...(declared(document, components, id)?.inputs.values() ?? [])].map((to) => ({
      node: id,
      port: to.name,
      fits: !blocked.has(id) && (from === undefined || mayConnect(from, to)),
    })),
  );
}

function others(document: PipelineDocument, node: string): string[] {
  return document.nodes.flatMap(({ id }) => (id === node ? [] : [id]));
}

function declared(document: PipelineDocument, components: ComponentLookup, id: string) {
  const component = components.get(findNode(document, id)?.component ?? '');
  return component && declarationsOf(component);
}
