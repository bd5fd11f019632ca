import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { Level, LevelSubPipeline } from '#domain/pipeline/level.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { cardSize, subPipelineSize } from '../../../editor/card-size.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import type { DrawnLink } from '../painter/drawing.ts';
import { gateSize, placeGates } from '../sub-pipeline/place-gates.ts';
import { linkId } from '../to-flow-links.ts';

interface Source {
  readonly level: Level;
  readonly components: ComponentLookup;
  readonly direction: FlowDirection;
}

/** The links of a level, those through its gates too; one that is the same as before is the same object again. */
export function drawnLinksOf(source: Source, before: readonly DrawnLink[]): DrawnLink[] {
  const known = new Map(before.map((link) => [link.id, link]));
  const offsetOf = offsetsOf(source);
  const links = source.level.links.map(({ source: from, sourcePort, target, targetPort, link }): DrawnLink => ({
    id: linkId({ node: link.node, input: link.input }),
    source: from,
    target,
    sourceOffset: offsetOf(from, 'output', sourcePort),
    targetOffset: offsetOf(target, 'input', targetPort),
  }));
  return [...links, ...gateLinks(source, offsetOf)].map((link) => sameOr(known.get(link.id), link));
}

type OffsetOf = (item: string, side: 'input' | 'output', port: string) => number;

function gateLinks({ level, direction: flow }: Source, offsetOf: OffsetOf): DrawnLink[] {
  const middle = (flow === 'right' ? gateSize.height : gateSize.width) / 2;
  const placed = placeGates(level, flow);
  return placed.flatMap(({ id, direction, gates }) =>
    gates.map(({ item, port, link }): DrawnLink => {
      const ref = linkId({ node: link.node, input: link.input });
      return direction === 'in'
        ? { id: ref, source: id, sourceOffset: middle, target: item, targetOffset: offsetOf(item, 'input', port) }
        : { id: ref, source: item, sourceOffset: offsetOf(item, 'output', port), target: id, targetOffset: middle };
    }),
  );
}

/** Where ports lie on the edges of the items of a level, in canvas units from the left or, sideways, from the top. */
function offsetsOf({ level, components, direction }: Source): OffsetOf {
  const along = direction === 'right' ? 'height' : 'width';
  const subPipelines = new Map(level.subPipelines.map((one) => [one.item.id, one]));
  return (item, side, port) => {
    const node = findNode(level, item);
    if (node) return cardSize[along] * partOf(portsOfNode(node, components.get(node.component), side), port);
    const subPipeline = subPipelines.get(item);
    return subPipeline ? subPipelineSize(subPipeline)[along] * partOf(portsOfSub(subPipeline, side), port) : 0;
  };
}

function portsOfNode(node: PipelineNode, definition: ComponentDefinition | undefined, side: 'input' | 'output'): readonly string[] {
  const declared = definition ? namesOf(definition)[side] : [];
  if (side === 'output') return declared;
  let ports = declared;
  for (const name in node.inputs) if (!declared.includes(name)) ports = [...ports, name];
  return ports;
}

const names = new WeakMap<ComponentDefinition, Readonly<Record<'input' | 'output', readonly string[]>>>();

/** The names of a component's channels; kept with its definition, for each of very many links asks for them. */
function namesOf(definition: ComponentDefinition): Readonly<Record<'input' | 'output', readonly string[]>> {
  const known = names.get(definition);
  if (known) return known;
  const { inputs, outputs } = definition.spec;
  const made = { input: inputs.map(({ name }) => name), output: outputs.map(({ name }) => name) };
  names.set(definition, made);
  return made;
}

function portsOfSub({ inputs, outputs }: LevelSubPipeline, side: 'input' | 'output'): readonly string[] {
  return (side === 'input' ? inputs : outputs).map((port) => port.id);
}

/** The part of an edge that lies left of a port; one that is not there is taken to be in the middle. */
function partOf(ports: readonly string[], name: string): number {
  const at = ports.indexOf(name);
  return at < 0 ? 0.5 : (at + 1) / (ports.length + 1);
}

function sameOr(known: DrawnLink | undefined, link: DrawnLink): DrawnLink {
  const isSame =
    known &&
    known.source === link.source &&
    known.target === link.target &&
    known.sourceOffset === link.sourceOffset &&
    known.targetOffset === link.targetOffset;
  return isSame ? known : link;
}
