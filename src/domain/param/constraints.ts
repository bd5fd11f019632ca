import { enumConstraint } from './constraint-enum.ts';
import type { ConstraintKindRecord } from './constraint-kind.ts';
import { noneConstraint } from './constraint-none.ts';
import { rangeConstraint } from './constraint-range.ts';
import type { Constraint, ConstraintKind } from './parameter.ts';

/** Every kind of constraint. Nothing else asks which kind it is. */
export const constraints: Readonly<Record<ConstraintKind, ConstraintKindRecord<Constraint>>> = {
  none: noneConstraint,
  range: rangeConstraint,
  enum: enumConstraint,
};
