import type { ComponentLookup } from '#domain/component/component.ts';
import type { Language } from '#domain/issue/describe-issue.ts';
import type { Difference } from '#domain/pipeline/edit.ts';
import { parseOutputRef } from '#domain/pipeline/output-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { sameValue } from '#domain/pipeline/same-value.ts';
import { channelNameOf, itemNameOf } from './node-text.ts';

/** One sentence about a change: its text is `say.<kind>`. */
export interface Said {
  readonly kind:
    | 'added'
    | 'removed'
    | 'linked'
    | 'unlinked'
    | 'addressed'
    | 'renamed'
    | 'disabled'
    | 'enabled'
    | 'placed'
    | 'changed'
    | 'moved';
  readonly facts: Partial<SaidFacts>;
}

/** What the sentences tell of. */
export interface SaidFacts {
  readonly name: string;
  readonly before: string;
  readonly place: string;
  readonly source: string;
  readonly output: string;
  readonly target: string;
  readonly input: string;
  readonly count: number;
}

/** Documents and components to find names in; what is gone is looked for in `before`. */
interface Names {
  readonly before: PipelineDocument;
  readonly after: PipelineDocument;
  readonly components: ComponentLookup;
  readonly language: Language;
}

/** What a difference means to somebody who edits the pipeline; moves of items are counted in one sentence. */
export function describeDifference(difference: Difference, names: Names): Said[] {
  const changes = [...difference.nodes, ...(difference.subPipelines ?? []), ...(difference.annotations ?? [])];
  const comings = changes.flatMap(({ id, from, to }): Said[] => {
    if (from === null) return [{ kind: 'added', facts: { name: nameOf(id, names) } }];
    return to === null ? [{ kind: 'removed', facts: { name: nameOf(id, names) } }] : [];
  });
  const inside = difference.nodes.flatMap(({ from, to }) => (to ? describeNode(from, to, names) : []));
  const moved = changes.filter(({ from, to }) => from && to && !sameValue(from.position, to.position)).length;
  const said = [...comings, ...inside];
  return said.length === 0 && moved > 0 ? [{ kind: 'moved', facts: { count: moved } }] : said;
}

function nameOf(id: string, { before, after, components, language }: Names): string {
  const known = itemNameOf({ document: after, components }, id, language);
  return known === id ? itemNameOf({ document: before, components }, id, language) : known;
}

function describeNode(from: PipelineNode | null, to: PipelineNode, names: Names): Said[] {
  const name = nameOf(to.id, names);
  const said: Said[] = describeInputs(from, to, names);
  if (!from) return said;
  if (from.label !== to.label) {
    const before = itemNameOf({ document: { ...names.before, nodes: [from] }, components: names.components }, from.id, names.language);
    said.push({ kind: 'renamed', facts: { before, name } });
  }
  if (from.disabled !== to.disabled) said.push({ kind: to.disabled ? 'disabled' : 'enabled', facts: { name } });
  if (from.within !== to.within)
    said.push({ kind: 'placed', facts: { name, place: to.within === undefined ? '–' : nameOf(to.within, names) } });
  const isChanged = (['parameters', 'outputs', 'tuning', 'component'] as const).some((key) => !sameValue(from[key], to[key]));
  if (isChanged) said.push({ kind: 'changed', facts: { name } });
  return said;
}

function describeInputs(from: PipelineNode | null, to: PipelineNode, names: Names): Said[] {
  const inputs = new Set([...Object.keys(from?.inputs ?? {}), ...Object.keys(to.inputs)]);
  return [...inputs].flatMap((input) => {
    const [before, after] = [from?.inputs[input], to.inputs[input]];
    if (before && after && sameValue(before, after)) return [];
    return after
      ? [describeBinding('linked', after, to, input, names)]
      : before
        ? [describeBinding('unlinked', before, to, input, names)]
        : [];
  });
}

function describeBinding(kind: 'linked' | 'unlinked', binding: InputBinding, target: PipelineNode, input: string, names: Names): Said {
  const ref = 'from' in binding ? parseOutputRef(binding.from) : undefined;
  const definition = names.components.get(target.component);
  const to = { target: nameOf(target.id, names), input: channelNameOf(definition, 'inputs', input, names.language) };
  if (!ref) return { kind: 'addressed', facts: to };
  const source = [...names.after.nodes, ...names.before.nodes].find(({ id }) => id === ref.node);
  const output = channelNameOf(names.components.get(source?.component ?? ''), 'outputs', ref.output, names.language);
  return { kind, facts: { source: nameOf(ref.node, names), output, ...to } };
}
