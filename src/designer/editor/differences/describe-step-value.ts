import { compareFields } from '#domain/pipeline/compare-documents.ts';
import type { Difference } from '#domain/pipeline/edit.ts';
import { describeField, type FieldText } from './describe-field.ts';
import type { ItemRef, Words } from './words.ts';

interface Changed {
  readonly item: ItemRef;
  readonly from: object | null;
  readonly to: object | null;
}

/** What of these one reads as a value; places and links are seen on the canvas. */
const readable = new Set(['parameters', 'label', 'tuning', 'component', 'outputs', 'name', 'description', 'text', 'color']);

/** What a field held before a step and after it, where the step changed one readable field of one thing; else null. */
export function describeStepValue(difference: Difference, words: Words): FieldText | null {
  const [changed, ...more] = changesIn(difference);
  if (!changed?.from || !changed.to || more.length > 0 || difference.variables) return null;
  const [field, ...others] = compareFields(changed.from, changed.to);
  if (!field || others.length > 0 || !readable.has(String(field.path[0]))) return null;
  return describeField(changed.item, field, words);
}

function changesIn({ nodes, subPipelines = [], annotations = [], metadata }: Difference): Changed[] {
  const lists = [
    ['node', nodes],
    ['subPipeline', subPipelines],
    ['annotation', annotations],
  ] as const;
  const items = lists.flatMap(([kind, changes]) => changes.map(({ id, from, to }) => ({ item: { kind, id }, from, to })));
  return metadata ? [...items, { item: { kind: 'pipeline', id: '' }, ...metadata }] : items;
}
