import type { HistoryStep } from './history.ts';
import type { PipelineDocument } from './pipeline.ts';

type Part = Partial<PipelineDocument>;

/** Everything that a document says, one text for each field that is changed, merged and taken back by itself. */
function fieldsOf({ metadata = { name: '' }, variables = [], nodes = [], subPipelines = [], annotations = [] }: Part): Set<string> {
  const say = (record: object, ...path: string[]) => Object.entries(record).map(([key, value]) => JSON.stringify([...path, key, value]));
  return new Set([
    ...say(metadata, 'metadata'),
    ...variables.flatMap((variable) => say(variable, 'variables', variable.name)),
    ...nodes.flatMap(({ parameters, inputs, outputs, ...rest }) => [
      ...say(rest, 'nodes', rest.id),
      ...say(parameters, 'nodes', rest.id, 'parameters'),
      ...say(inputs, 'nodes', rest.id, 'inputs'),
      ...say(outputs, 'nodes', rest.id, 'outputs'),
    ]),
    ...subPipelines.flatMap((item) => say(item, 'subPipelines', item.id)),
    ...annotations.flatMap((item) => say(item, 'annotations', item.id)),
  ]);
}

/** What moving a step changed although the step had not changed it; nothing where all is well. */
export function strayFields(
  { difference }: HistoryStep,
  direction: 'undo' | 'redo',
  before: PipelineDocument,
  after: PipelineDocument,
): string[] {
  const side = (which: 'from' | 'to') =>
    fieldsOf({
      ...(difference.metadata && { metadata: difference.metadata[which] }),
      ...(difference.variables && { variables: difference.variables[which] }),
      nodes: difference.nodes.flatMap((change) => change[which] ?? []),
      subPipelines: (difference.subPipelines ?? []).flatMap((change) => change[which] ?? []),
      annotations: (difference.annotations ?? []).flatMap((change) => change[which] ?? []),
    });
  const [had, has] = direction === 'undo' ? [side('to'), side('from')] : [side('from'), side('to')];
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const lost = [...old].filter((field) => !now.has(field) && !(had.has(field) && !has.has(field)));
  const gained = [...now].filter((field) => !old.has(field) && !(has.has(field) && !had.has(field)));
  return [...lost, ...gained];
}
