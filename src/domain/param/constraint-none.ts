import { z } from 'zod';
import { documented } from '../issue/documented.ts';
import type { ConstraintKindRecord } from './constraint-kind.ts';
import type { Constraint } from './parameter.ts';

type None = Extract<Constraint, { kind: 'none' }>;

/** Every value of the type. */
export const noneConstraint = {
  config: z.strictObject({ kind: documented(z.literal('none'), 'The kind of constraint', '约束的种类') }),
  appliesTo: () => true,
  checkConfig: () => [],
  check: () => [],
  field: (_, control) => control,
  schema: () => ({}),
  describe: () => '',
  examples: {
    Int: [{ constraint: { kind: 'none' }, good: ['0', '-1'], bad: ['a'] }],
    Float: [{ constraint: { kind: 'none' }, good: ['0', '-1.5e10'], bad: ['a', 'inf'] }],
    String: [{ constraint: { kind: 'none' }, good: ['', 'anything'], bad: ['\0'] }],
    Bool: [{ constraint: { kind: 'none' }, good: ['true', 'False'], bad: ['', 'yes'] }],
  },
} satisfies ConstraintKindRecord<None>;
