import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { plainTextOf } from '../../editor/annotations/plain-text-of.ts';
import { displayNameOf } from '../../lib/component-text.ts';

/** Where in a node a text was found. */
export type FoundIn = 'label' | 'id' | 'component' | 'parameter';

/** A node that holds the text, and where: `name` is that of the parameter. */
export interface FoundNode {
  readonly node: PipelineNode;
  readonly in: FoundIn;
  readonly name: string;
  readonly text: string;
}

/** The nodes whose label, id, component or value of a parameter holds a text, in document order; all of them for no text. */
export function findNodes(
  { nodes }: Pick<PipelineDocument, 'nodes'>,
  components: ComponentLookup,
  search: string,
  language: Language,
): FoundNode[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return nodes.map((node) => ({ node, in: 'label', name: '', text: '' }));
  return nodes.flatMap((node) => textsOf(node, components, language).find(({ text }) => text.toLowerCase().includes(wanted)) ?? []);
}

/** A note, group or sub-pipeline that holds the text; `text` is what it says, without the marks that a note is written with. */
export interface FoundOther {
  readonly id: string;
  readonly kind: 'note' | 'group' | 'sub';
  readonly text: string;
}

/** The notes, groups and sub-pipelines whose text, name or description holds a text; all that have one for no text. */
export function findOthers({ annotations = [], subPipelines = [] }: Others, search: string): FoundOther[] {
  const wanted = search.trim().toLowerCase();
  const holds = (text: string) => text !== '' && text.toLowerCase().includes(wanted);
  const said = annotations.map(({ id, kind, text }) => ({ id, kind, written: text, text: plainTextOf({ kind, text }) }));
  const named = subPipelines.map(({ id, label, description = '' }) => ({ id, text: `${label}\n${description}`.trim() }));
  return [
    // What a note is written with may be looked for as well: the address of a link.
    ...said.flatMap(({ id, kind, written, text }): FoundOther[] => (holds(text) || holds(written) ? [{ id, kind, text }] : [])),
    ...named.flatMap(({ id, text }): FoundOther[] => (holds(text) ? [{ id, kind: 'sub', text }] : [])),
  ];
}

type Others = Pick<PipelineDocument, 'annotations' | 'subPipelines'>;

function textsOf(node: PipelineNode, components: ComponentLookup, language: Language): FoundNode[] {
  const definition = components.get(node.component);
  const found = (where: FoundIn, text: string, name = ''): FoundNode => ({ node, in: where, name, text });
  return [
    ...(node.label === undefined ? [] : [found('label', node.label)]),
    found('id', node.id),
    found('component', node.component),
    ...(definition ? [found('component', displayNameOf(definition, language))] : []),
    ...Object.entries(node.parameters).map(([name, text]) => found('parameter', text, name)),
  ];
}
