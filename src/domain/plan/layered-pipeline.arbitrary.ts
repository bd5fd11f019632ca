import type { ComponentDefinition, ComponentLookup } from '../component/component.ts';
import { componentRef } from '../component/component-ref.ts';
import type { InputBinding, PipelineDocument, PipelineNode } from '../pipeline/pipeline.ts';

const table = { format: 'table', sources: ['OSS'] } as const;
const image = { source: 'official', uri: 'weft/builtin:1' } as const;

/** Three components like real ones: a reader, one that joins two tables, and a trainer with its job type. */
const definitions: readonly ComponentDefinition[] = [
  {
    metadata: { name: 'read', version: '1.0.0', displayName: 'Read table' },
    spec: {
      execution: { jobType: 'Container', image, command: 'weft-op read' },
      inputs: [{ name: 'data', sources: ['OSS', 'NAS'] }],
      outputs: [{ name: 'table', storage: 'OSS', format: 'table' }],
      parameters: [{ name: 'delimiter', type: 'String', default: ',' }],
    },
  },
  {
    metadata: { name: 'join', version: '1.2.0' },
    spec: {
      execution: { jobType: 'Container', image, command: 'weft-op join' },
      inputs: [
        { name: 'left', ...table },
        { name: 'right', ...table, required: false },
      ],
      outputs: [{ name: 'table', storage: 'OSS', format: 'table' }],
      parameters: [
        { name: 'key', type: 'String', default: 'id', editor: 'column' },
        { name: 'how', type: 'String', default: 'inner', constraint: { kind: 'enum', values: ['inner', 'left', 'full'] } },
        { name: 'limit', type: 'Int', required: false },
      ],
    },
  },
  {
    metadata: { name: 'train', version: '2.0.1', displayName: 'Train' },
    spec: {
      execution: {
        jobType: 'XGBoost',
        image: { source: 'address', uri: 'registry.example.com/team/xgboost:1.7' },
        code: { type: 'oss', uri: 'oss://bucket.endpoint/code/' },
        command: 'python main.py $PAI_USER_ARGS --train $PAI_INPUT_TRAIN --model $PAI_OUTPUT_MODEL',
      },
      inputs: [{ name: 'train', ...table }],
      outputs: [
        { name: 'table', storage: 'OSS', format: 'table' },
        { name: 'model', storage: 'OSS', format: 'model' },
      ],
      parameters: [
        { name: 'epochs', type: 'Int', default: '10', constraint: { kind: 'range', min: '1', max: '1000' } },
        { name: 'learning-rate', type: 'Float', default: '0.001' },
        { name: 'shuffle', type: 'Bool', default: 'true' },
      ],
    },
  },
];

/** The components of layered pipelines. */
export const layeredComponents: ComponentLookup = new Map(definitions.map((definition) => [componentRef(definition.metadata), definition]));

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A pipeline of so many nodes in layers of about the square root, nodes linked to the layers just before: 1.5 links a node. */
export function layeredPipeline(count: number, seed = 1): PipelineDocument {
  const random = seededRandom(seed);
  const width = Math.max(2, Math.round(Math.sqrt(count)));
  const nodes: PipelineNode[] = [];
  for (let position = 0; position < count; position += 1) {
    const reach = Math.min(position, 2 * width);
    const link = (): InputBinding => ({ from: `n${position - 1 - Math.floor(random() * reach)}.table` });
    nodes.push({
      ...(position < width ? reader() : random() < 0.75 ? joiner(link, random) : trainer(link, random)),
      ...placeOf(position, width),
    });
  }
  const variables = [{ name: 'rate', type: 'Float', value: '0.01' } as const];
  return { metadata: { name: 'layered' }, variables, nodes };
}

function placeOf(position: number, width: number) {
  return { id: `n${position}`, position: { x: Math.floor(position / width) * 280, y: (position % width) * 120 } };
}

type Body = Pick<PipelineNode, 'component' | 'parameters' | 'inputs' | 'outputs' | 'tuning'>;

function reader(): Body {
  return { component: 'read@1.0.0', parameters: {}, inputs: { data: { uri: 'dataset:rows.csv' } }, outputs: {} };
}

function joiner(link: () => InputBinding, random: () => number): Body {
  const right = random() < 0.8 ? { right: link() } : {};
  return {
    component: 'join@1.2.0',
    parameters: { limit: String(Math.floor(random() * 1000)) },
    inputs: { left: link(), ...right },
    outputs: {},
  };
}

function trainer(link: () => InputBinding, random: () => number): Body {
  const parameters = { epochs: String(1 + Math.floor(random() * 999)), 'learning-rate': '${rate}' };
  return { component: 'train@2.0.1', parameters, inputs: { train: link() }, outputs: {}, tuning: { nodes: 1 + Math.floor(random() * 3) } };
}
