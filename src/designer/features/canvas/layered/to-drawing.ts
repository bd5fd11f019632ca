import type { ComponentDefinition, ComponentLookup } from '#domain/component/component.ts';
import { formatOf } from '#domain/channel/may-connect.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Level } from '#domain/pipeline/level.ts';
import type { PipelineNode } from '#domain/pipeline/pipeline.ts';
import { cardSize } from '../../../editor/card-size.ts';
import { portsOf } from '../../../editor/ports-of.ts';
import type { FlowDirection } from '../../../editor/layout/flat-graph.ts';
import { displayNameOf } from '../../../lib/component-text.ts';
import { componentLookOf } from '../../../ui/component-icon.tsx';
import type { DrawnItem, Drawing } from '../painter/drawing.ts';
import { packPorts } from '../painter/packed-ports.ts';
import { type BentLinks, bentLinks } from './bent-links.ts';
import { drawnLinksOf } from './drawn-links.ts';
import { drawnAnnotation, drawnGates, drawnSubPipeline } from './drawn-others.ts';

/** What a drawing is made from. */
export interface DrawingSource {
  readonly level: Level;
  readonly components: ComponentLookup;
  readonly language: Language;
  readonly direction: FlowDirection;
}

export interface MadeDrawing {
  readonly source: DrawingSource;
  readonly drawing: Drawing;
  /** Its links, and those without their bends. */
  readonly bent: BentLinks;
}

interface KeptItem {
  readonly definition: ComponentDefinition | undefined;
  readonly language: Language;
  readonly item: DrawnItem;
}

const keptItems = new WeakMap<PipelineNode, KeptItem>();

/**
 * What is to be painted. Parts that are as in the drawing before are the same objects again; an edit that touches no link
 * costs one look at each node.
 */
export function toDrawing(source: DrawingSource, before: MadeDrawing | null): MadeDrawing {
  const { level } = source;
  const others = [
    ...level.subPipelines.map(drawnSubPipeline),
    ...level.annotations.map(drawnAnnotation),
    ...drawnGates(level, source.direction),
  ];
  const known = new Map(others.length === 0 ? [] : before?.drawing.items.map((item) => [item.id, item]));
  const nodes = level.nodes.map((node, at) => keptAt(node, at, source, before) ?? nodeItem(node, source));
  const items = [...nodes, ...others.map((item) => sameOr(known.get(item.id), item))];
  const plain = before && hasSameLinks(source, before.source) ? before.bent.plain : drawnLinksOf(source, before?.bent.plain ?? []);
  const bent = bentLinks(plain, items, source.direction, before?.bent ?? null);
  return { source, drawing: { items, links: bent.links, sideways: source.direction === 'right' }, bent };
}

/** The item of a node that stands where it stood before and is the same. */
function keptAt(node: PipelineNode, at: number, source: DrawingSource, before: MadeDrawing | null): DrawnItem | undefined {
  if (before?.source.level.nodes[at] !== node) return undefined;
  return before.source.components === source.components && before.source.language === source.language
    ? before.drawing.items[at]
    : undefined;
}

function nodeItem(node: PipelineNode, { components, language }: DrawingSource): DrawnItem {
  const definition = components.get(node.component);
  const known = keptItems.get(node);
  if (known && known.definition === definition && known.language === language) return known.item;
  const { component, version, look, ports } = describe(node.component, definition, language);
  const item: DrawnItem = {
    id: node.id,
    kind: 'node',
    x: node.position.x,
    y: node.position.y,
    width: cardSize.width,
    height: cardSize.height,
    label: node.label ?? component,
    detail: `${component}  ${version}`,
    look,
    disabled: node.disabled === true,
    ports: hasOthers(node, definition) ? portsOfCard(node, definition) : ports,
  };
  keptItems.set(node, { definition, language, item });
  return item;
}

interface Described {
  readonly version: string;
  readonly component: string;
  readonly look: number;
  readonly ports: string;
}

const described = new WeakMap<ComponentDefinition, Partial<Record<Language, Described>>>();

/** What all nodes of a component show; kept with its definition. */
function describe(ref: string, definition: ComponentDefinition | undefined, language: Language): Described {
  const known = definition && described.get(definition)?.[language];
  if (known) return known;
  const [name = '', version = ''] = ref.split('@');
  const component = definition ? displayNameOf(definition, language) : name;
  const made = { version, component, look: componentLookOf(definition), ports: portsOfCard({ inputs: {} }, definition) };
  if (definition) described.set(definition, { ...described.get(definition), [language]: made });
  return made;
}

/** The ports of a component, and those of a node that its links name although the component does not. */
function portsOfCard(node: Pick<PipelineNode, 'inputs'>, definition: ComponentDefinition | undefined): string {
  const { inputs, outputs } = portsOf(node, definition, undefined);
  return packPorts(inputs.map(formatOf), outputs.map(formatOf));
}

function hasOthers({ inputs }: PipelineNode, definition: ComponentDefinition | undefined): boolean {
  for (const name in inputs) if (definition?.spec.inputs.every((channel) => channel.name !== name) ?? true) return true;
  return false;
}

function sameOr(known: DrawnItem | undefined, item: DrawnItem): DrawnItem {
  const isSame =
    known &&
    known.x === item.x &&
    known.y === item.y &&
    known.width === item.width &&
    known.height === item.height &&
    known.label === item.label &&
    known.detail === item.detail &&
    known.look === item.look &&
    known.disabled === item.disabled &&
    known.ports === item.ports;
  return isSame ? known : item;
}

/** Whether no link can have changed: only nodes, and none of them with other inputs or another component. */
function hasSameLinks({ level, components, direction }: DrawingSource, before: DrawingSource): boolean {
  if (direction !== before.direction) return false;
  if (level === before.level && components === before.components) return true;
  const isPlain = (one: Level) => one.subPipelines.length === 0 && one.gates.length === 0;
  if (!isPlain(level) || !isPlain(before.level) || level.nodes.length !== before.level.nodes.length) return false;
  const isKnown = (ref: string) => components === before.components || components.get(ref) === before.components.get(ref);
  return level.nodes.every((node, at) => hasSamePorts(node, before.level.nodes[at]) && isKnown(node.component));
}

function hasSamePorts(node: PipelineNode, known: PipelineNode | undefined): boolean {
  return known === node || (known?.id === node.id && known.inputs === node.inputs && known.component === node.component);
}
