import { z } from 'zod';
import { documented } from '../issue/documented.ts';
import type { TrainingConstraints } from './machine-type.ts';

/** Training constraints as files and messages write them. */
export const trainingConstraintsSchema = documented(
  z.strictObject({
    machineType: documented(z.enum(['CPU', 'GPU']), 'The kind of machine that it needs', '所需的机器类型'),
    multiNode: documented(z.boolean(), 'Whether the node count can be set; false: it is 1', '是否可以设置节点数；false 表示固定为 1'),
    multiGpu: documented(
      z.boolean(),
      'For GPU: whether a machine may have more than one',
      '用于 GPU：每台机器是否可以有多个 GPU',
    ).optional(),
  }),
  'What it demands of the machines that it runs on; nothing is constrained where it is left out',
  '对运行机器的要求；省略时不作限制',
).meta({ id: 'TrainingConstraints' }) satisfies z.ZodType<TrainingConstraints>;
