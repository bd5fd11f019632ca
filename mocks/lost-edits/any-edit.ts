import { componentRef } from '#domain/component/component-ref.ts';
import type { ComponentDefinition } from '#domain/component/component.ts';
import type { Edit } from '#domain/pipeline/edit.ts';
import { newNodeId } from '#domain/pipeline/new-node-id.ts';
import { findNode } from '#domain/pipeline/node-index.ts';
import type { PipelineDocument, PipelineNode } from '#domain/pipeline/pipeline.ts';
import { planUpgrade } from '#domain/pipeline/plan-upgrade.ts';
import { upgradeEdit } from '#domain/pipeline/upgrade-node.ts';
import type { Chance } from './seeded-random.ts';

const parameters = ['a', 'b', 'c', 'd', 'e', 'f'];
const node = (id: string): PipelineNode => ({
  id,
  component: 'split@1.0.0',
  parameters: {},
  inputs: {},
  outputs: {},
  position: { x: 0, y: 0 },
});

/** What every schedule starts with. */
export const startDocument: PipelineDocument = {
  metadata: { name: 'p' },
  variables: [],
  nodes: ['read', 'clean', 'split', 'train', 'score'].map(node),
};

/** Everything that somebody typed has a word of its own, `~12~`, and every upgrade a version; this finds those that a document holds. */
export function wordsIn(document: PipelineDocument): Set<string> {
  return new Set(JSON.stringify(document).match(/~\d+~|split@2\.0\.\d+/g));
}

/** A version of the component; the first one takes all parameters, the others know nothing of the last. */
function definitionOf(version: string): ComponentDefinition {
  const known = version.startsWith('1.') ? parameters : parameters.slice(0, -1);
  return {
    metadata: { name: 'split', version },
    spec: {
      execution: { jobType: 'Container', image: { source: 'official', uri: 'weft/builtin:1' }, command: 'true' },
      inputs: [{ name: 'data', sources: ['OSS'], required: false }],
      outputs: [],
      parameters: known.map((name) => ({ name, type: 'String', required: false })),
    },
  };
}

/** As the dialog for it does: values stay by their names, what the new version does not know goes. */
function upgrade(document: PipelineDocument, id: string, version: string): Edit {
  const there = findNode(document, id) ?? node(id);
  const [from, to] = [definitionOf(there.component.replace('split@', '')), definitionOf(version)];
  const components = new Map([from, to].map((one) => [componentRef(one.metadata), one] as const));
  return upgradeEdit(planUpgrade(document, id, from, to, { components, machineTypes: [] }), {}, there);
}

/** As automatic layout of a selection does it. */
function layOutSome(chance: Chance, { nodes }: PipelineDocument): Edit {
  const selected = nodes.filter(() => chance.isLikely(0.5));
  return { type: 'nodes.move', moves: selected.map(({ id }, at) => ({ id, position: { x: at, y: chance.between(0, 99) } })) };
}

/** The `count`th edit of a schedule. It holds a word of its own, unless it only moves or removes. */
export function anyEdit(chance: Chance, document: PipelineDocument, count: number): Edit {
  const word = `~${count}~`;
  const id = chance.pick(document.nodes)?.id ?? 'read';
  const other = chance.pick(document.nodes)?.id ?? 'read';
  const edits: readonly (() => Edit)[] = [
    () => ({ type: 'node.label', id, label: word }),
    () => ({ type: 'node.parameter', id, name: chance.pick(parameters) ?? 'a', value: word }),
    () => ({ type: 'node.parameter', id, name: chance.pick(parameters) ?? 'a', value: word }),
    () => ({ type: 'nodes.add', nodes: [{ ...node(newNodeId(document, 'new')), label: word }] }),
    () => ({ type: 'nodes.move', moves: [{ id, position: { x: chance.between(0, 9), y: chance.between(0, 9) } }] }),
    () => layOutSome(chance, document),
    () => layOutSome(chance, document),
    () => ({ type: 'node.input', id, input: 'data', binding: { from: `${other}.${word.replaceAll('~', '')}` } }),
    () => ({ type: 'nodes.remove', ids: [id] }),
    () => upgrade(document, id, `2.0.${count}`),
    () => ({ type: 'metadata', metadata: { ...document.metadata, description: word } }),
    () => ({ type: 'variable.set', name: word, variable: { name: word, type: 'String', value: word } }),
    () => ({
      type: 'annotation.set',
      id: 'note',
      annotation: { id: 'note', kind: 'note', text: word, color: 'blue', position: { x: 0, y: 0 }, size: { width: 9, height: 9 } },
    }),
  ];
  return chance.pick(edits)?.() ?? { type: 'batch', edits: [] };
}
