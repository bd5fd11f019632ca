import { constraints } from './constraints.ts';
import { paramTypes } from './param-types.ts';
import { paramTypeNames, type Constraint, type ParamTypeName } from './parameter.ts';

/** A type with a constraint, texts that both take, and texts that one of them refuses. */
export interface ValueExample {
  readonly type: ParamTypeName;
  readonly constraint: Constraint;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** Every type with every constraint, by the examples that the tables of the domain keep: the one table for form, API, CLI and plan. */
export const valueExamples: readonly ValueExample[] = paramTypeNames.flatMap((name) => [
  { type: name, constraint: { kind: 'none' } as const, ...paramTypes[name].examples },
  ...(constraints.range.examples[name] ?? []).map((example) => ({ type: name, ...example })),
  ...(constraints.enum.examples[name] ?? []).map((example) => ({ type: name, ...example })),
]);
