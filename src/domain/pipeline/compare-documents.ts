import type { IssuePath } from '../issue/issue.ts';
import { type Identified, itemIndex } from './item-index.ts';
import type { PipelineDocument, PipelineNode } from './pipeline.ts';
import { sameValue } from './same-value.ts';

/** Everything in a document that comes and goes by itself; `pipeline` is what the document says of itself. */
export type ComparedKind = 'pipeline' | 'variable' | 'node' | 'subPipeline' | 'annotation';

/** `moved`: nothing but its place on the canvas is another. */
export type ItemChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** One field that is another; undefined where one side has none. `path` is within the item, e.g. `['parameters', 'epochs']`. */
export interface FieldDifference {
  readonly path: IssuePath;
  readonly before: unknown;
  readonly after: unknown;
}

/** An item that is not the same on both sides. `id` is a variable's name, and empty for the pipeline itself. */
export interface ItemDifference {
  readonly kind: ComparedKind;
  readonly id: string;
  readonly change: ItemChangeKind;
  /** Empty where the whole item came or went. */
  readonly fields: readonly FieldDifference[];
}

/** A link that is not the same on both sides, by the input that it ends in; `node.output` or null where there is none. */
export interface LinkDifference {
  readonly node: string;
  readonly input: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Comparison {
  readonly items: readonly ItemDifference[];
  readonly links: readonly LinkDifference[];
}

/** What makes `after` of `before`: by item, link and field. The order of items does not count. */
export function compareDocuments(before: PipelineDocument, after: PipelineDocument): Comparison {
  const variables = (document: PipelineDocument) => document.variables.map((variable) => ({ ...variable, id: variable.name }));
  const fields = compareFields(before.metadata, after.metadata);
  return {
    items: [
      ...(fields.length > 0 ? [{ kind: 'pipeline', id: '', change: 'changed', fields } as const] : []),
      ...compareLists('variable', variables(before), variables(after)),
      ...compareLists('node', before.nodes, after.nodes),
      ...compareLists('subPipeline', before.subPipelines, after.subPipelines),
      ...compareLists('annotation', before.annotations, after.annotations),
    ],
    links: compareLinks(before.nodes, after.nodes),
  };
}

/** Whether both documents say the same. */
export function isSameComparison({ items, links }: Comparison): boolean {
  return items.length === 0 && links.length === 0;
}

function compareLists<T extends Identified>(kind: ComparedKind, before: readonly T[] = [], after: readonly T[] = []): ItemDifference[] {
  const [earlier, later] = [itemIndex(before), itemIndex(after)];
  const ids = new Set([...earlier.keys(), ...later.keys()]);
  return [...ids].flatMap((id): ItemDifference[] => {
    const [from, to] = [before[earlier.get(id) ?? -1], after[later.get(id) ?? -1]];
    if (!from || !to) return [{ kind, id, change: from ? 'removed' : 'added', fields: [] }];
    const fields = compareFields(from, to);
    if (fields.length === 0) return [];
    return [{ kind, id, change: fields.every(({ path }) => path[0] === 'position') ? 'moved' : 'changed', fields }];
  });
}

/** Fields that hold named values are compared by name; everything else is one value. */
const named = new Set(['parameters', 'inputs', 'outputs', 'tuning']);

/** The fields that are another, of anything that has some. */
export function compareFields(before: object, after: object): FieldDifference[] {
  return compareRecords(before, after).flatMap((field): FieldDifference[] => {
    const [key = ''] = field.path;
    if (!named.has(String(key))) return [field];
    const inner = compareRecords(toRecord(field.before), toRecord(field.after));
    return inner.map(({ path, ...values }) => ({ path: [key, ...path], ...values }));
  });
}

function compareRecords(before: object, after: object): FieldDifference[] {
  const [earlier, later] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap((key) =>
    sameValue(earlier.get(key), later.get(key)) ? [] : [{ path: [key], before: earlier.get(key), after: later.get(key) }],
  );
}

function toRecord(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function compareLinks(before: readonly PipelineNode[], after: readonly PipelineNode[]): LinkDifference[] {
  const [earlier, later] = [linksOf(before), linksOf(after)];
  const inputs = new Map([...earlier, ...later].map(([key, link]) => [key, link]));
  return [...inputs].flatMap(([key, { node, input }]) => {
    const [from, to] = [earlier.get(key)?.from ?? null, later.get(key)?.from ?? null];
    return from === to ? [] : [{ node, input, before: from, after: to }];
  });
}

function linksOf(nodes: readonly PipelineNode[]) {
  const links = nodes.flatMap((node) =>
    Object.entries(node.inputs).flatMap(([input, binding]) => ('from' in binding ? [{ node: node.id, input, from: binding.from }] : [])),
  );
  return new Map(links.map((link) => [`${link.node}.${link.input}`, link]));
}
