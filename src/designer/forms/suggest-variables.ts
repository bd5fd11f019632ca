import type { Issue } from '#domain/issue/issue.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { checkReference } from '#domain/pipeline/check-parameters.ts';
import type { Variable } from '#domain/pipeline/pipeline.ts';
import { variablesByName } from '#domain/pipeline/resolve-value.ts';

/** A variable that a parameter might refer to, and what keeps it from that. */
export interface VariableSuggestion {
  readonly variable: Variable;
  /** The whole value that refers to it. */
  readonly reference: string;
  /** Null where it fits. */
  readonly refusal: Issue | null;
}

const beginning = /^\$\{([A-Za-z0-9_-]*)\}?$/;

/**
 * The variables for a text that begins a reference (`${`, `${ra`), those that fit first; what is typed may stand anywhere
 * in the name. Null where the text begins none.
 */
export function suggestVariables(parameter: Parameter, text: string, variables: readonly Variable[]): readonly VariableSuggestion[] | null {
  const sought = beginning.exec(text)?.[1]?.toLowerCase();
  if (sought === undefined) return null;
  const byName = variablesByName(variables);
  const found = [...byName.values()].filter(({ name }) => name.toLowerCase().includes(sought));
  return found
    .map((variable) => ({
      variable,
      reference: `\${${variable.name}}`,
      refusal: checkReference(parameter, variable.name, byName, [parameter.name])[0] ?? null,
    }))
    .toSorted((one, other) => rankOf(one, sought) - rankOf(other, sought) || one.variable.name.localeCompare(other.variable.name));
}

function rankOf({ variable, refusal }: VariableSuggestion, sought: string): number {
  return (refusal === null ? 0 : 2) + (variable.name.toLowerCase().startsWith(sought) ? 0 : 1);
}

/** Variables that the parameter may refer to: of a type that fits, with a value that it takes. */
export function fittingVariables(parameter: Parameter, variables: readonly Variable[]): Variable[] {
  return (suggestVariables(parameter, '${', variables) ?? []).flatMap(({ variable, refusal }) => (refusal === null ? variable : []));
}
