import { own } from '#domain/names/own.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import type { SelectedNode } from './selected-node.ts';

/** One form for what several nodes declare alike. */
export interface SharedParameters {
  readonly parameters: readonly Parameter[];
  readonly values: Readonly<Record<string, string>>;
  /** The names of those whose values differ. */
  readonly differing: readonly string[];
}

/**
 * Parameters that every node declares with the same name, type and constraint. Where the nodes' values differ, the
 * field starts unset and its description says what they are.
 */
export function sharedParameters(
  selected: readonly SelectedNode[],
  describe: (values: readonly (string | undefined)[]) => string,
): SharedParameters {
  const [first] = selected;
  if (first === undefined) return { parameters: [], values: {}, differing: [] };
  const definitions = [...new Set(selected.map(({ definition }) => definition))];
  const common = first.definition.spec.parameters.filter((parameter) =>
    definitions.every((definition) => definition.spec.parameters.some((candidate) => isAlike(parameter, candidate))),
  );
  const values: [string, string][] = [];
  const differing: string[] = [];
  const parameters = common.map((parameter) => {
    const found = selected.map((each) => valueOf(each, parameter.name));
    const [value] = found;
    const isOne = found.every((other) => other === value);
    if (isOne && value !== undefined && own(first.node.parameters, parameter.name) !== undefined) values.push([parameter.name, value]);
    if (isOne) return parameter;
    differing.push(parameter.name);
    const { default: _default, ...rest } = parameter;
    return { ...rest, required: false, description: describe(found) };
  });
  return { parameters, values: Object.fromEntries(values), differing };
}

function isAlike(left: Parameter, right: Parameter): boolean {
  return (
    left.name === right.name &&
    left.type === right.type &&
    left.editor === right.editor &&
    JSON.stringify(left.constraint) === JSON.stringify(right.constraint)
  );
}

function valueOf({ node, definition }: SelectedNode, name: string): string | undefined {
  return own(node.parameters, name) ?? definition.spec.parameters.find((parameter) => parameter.name === name)?.default;
}
