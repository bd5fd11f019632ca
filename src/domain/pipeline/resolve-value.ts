import { own } from '../names/own.ts';
import type { Parameter } from '../param/parameter.ts';
import type { PipelineNode, Variable } from './pipeline.ts';
import { literalValue, variableRef } from './variable-ref.ts';

/** Where the value of a node's parameter comes from, and its text. */
export type ResolvedValue =
  | { readonly kind: 'unset' }
  | { readonly kind: 'default'; readonly text: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'variable'; readonly text: string; readonly variable: Variable }
  | { readonly kind: 'unknown-variable'; readonly name: string };

/** The value that a parameter has in a node: what was typed, a variable's value, the default, or nothing. */
export function resolveValue(
  node: Pick<PipelineNode, 'parameters'>,
  parameter: Parameter,
  variables: ReadonlyMap<string, Variable>,
): ResolvedValue {
  const typed = own(node.parameters, parameter.name);
  if (typed === undefined) return parameter.default === undefined ? { kind: 'unset' } : { kind: 'default', text: parameter.default };
  const name = variableRef(typed);
  if (name === undefined) return { kind: 'typed', text: literalValue(typed) };
  const variable = variables.get(name);
  return variable ? { kind: 'variable', text: variable.value, variable } : { kind: 'unknown-variable', name };
}

/** The variables of a document by name; of two with one name, the first. */
export function variablesByName(variables: readonly Variable[]): ReadonlyMap<string, Variable> {
  return new Map(variables.toReversed().map((variable) => [variable.name, variable]));
}
