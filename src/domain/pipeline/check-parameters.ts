import { createIssue } from '../issue/create-issue.ts';
import { toExactCommand } from '../component/user-args.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { nearestName } from '../names/nearest-name.ts';
import { checkValue } from '../param/check-value.ts';
import type { Parameter, ParamTypeName } from '../param/parameter.ts';
import { checkWordSafe } from '../param/word-safety.ts';
import { withFacts, type CheckContext, type KnownNode } from './check-context.ts';
import { knownNames } from './declarations.ts';
import type { Variable } from './pipeline.ts';
import { resolveValue, type ResolvedValue } from './resolve-value.ts';

/** Checks the parameter values of a node, defaults and variables included. */
export function checkParameters(known: KnownNode, context: CheckContext): Issue[] {
  const issues: Issue[] = [];
  for (const parameter of known.declarations.parameters.values()) checkOne(known, context, parameter, issues);
  for (const name of Object.keys(known.node.parameters)) {
    if (!known.declarations.parameters.has(name)) issues.push(unknownParameter(known, name));
  }
  return issues;
}

function checkOne(known: KnownNode, context: CheckContext, parameter: Parameter, issues: Issue[]): void {
  const value = resolveValue(known.node, parameter, context.variables);
  if (value.kind === 'unset' && parameter.required === false) return;
  const path = [...known.path, 'parameters', parameter.name];
  const found = checkResolved(known, context, { parameter, value, path });
  if (found.length > 0) issues.push(...withFacts(found, { node: known.node.id, name: parameter.name }));
}

interface ParameterValue {
  readonly parameter: Parameter;
  readonly value: ResolvedValue;
  readonly path: IssuePath;
}

function checkResolved(known: KnownNode, context: CheckContext, { parameter, value, path }: ParameterValue): Issue[] {
  const { name } = parameter;
  switch (value.kind) {
    case 'unset':
      return [createIssue('E_PARAM_MISSING', path, { name })];
    case 'unknown-variable':
      return checkReference(parameter, value.name, context.variables, path);
    case 'variable': {
      const issues = checkReference(parameter, value.variable.name, context.variables, path);
      return issues.length > 0 || parameter.type !== 'String' ? issues : checkWord(known, parameter, value.text, path);
    }
    case 'default':
    case 'typed':
      return checkText(known, parameter, value.text, path);
  }
}

/** What keeps a parameter from referring to a variable: there is none of the name, or its type or its value does not fit. */
export function checkReference(parameter: Parameter, name: string, variables: ReadonlyMap<string, Variable>, path: IssuePath): Issue[] {
  const variable = variables.get(name);
  if (variable === undefined)
    return [createIssue('E_UNKNOWN_VARIABLE', path, { name, parameter: parameter.name, known: knownNames(name, variables.keys()) })];
  const facts = { name: parameter.name, type: parameter.type, variable: name, variableType: variable.type };
  if (!variableFits(variable.type, parameter.type)) return [createIssue('E_VARIABLE_TYPE', path, facts)];
  // What is wrong with the variable itself is said at the variable.
  return checkValue(variable, variable.value, []).length > 0 ? [] : checkValue(parameter, variable.value, path);
}

/** Whether a variable of one type may stand where a parameter has another: the same type, or an Int for a Float. */
export function variableFits(variable: ParamTypeName, parameter: ParamTypeName): boolean {
  return variable === parameter || (variable === 'Int' && parameter === 'Float');
}

function checkText(known: KnownNode, parameter: Parameter, text: string, path: IssuePath): Issue[] {
  const issues = checkValue(parameter, text, path);
  return issues.length > 0 || parameter.type !== 'String' ? issues : checkWord(known, parameter, text, path);
}

/** Only a command that takes its parameters from `$PAI_USER_ARGS` splits words. An empty text is left out there, which is no reason to stop. */
function checkWord({ component, declarations: { usesUserArgs } }: KnownNode, parameter: Parameter, text: string, path: IssuePath): Issue[] {
  if (!usesUserArgs) return [];
  if (text === '') return [createIssue('W_ARG_EMPTY', path, { name: parameter.name })];
  const { command } = component.spec.execution;
  const exact = toExactCommand(command);
  const issues = checkWordSafe(text, path, 'E_ARG_NOT_WORD_SAFE');
  return exact === command ? issues : issues.map((issue) => ({ ...issue, fix: { kind: 'rewrite-command', command: exact } }));
}

function unknownParameter({ node, declarations, path }: KnownNode, name: string): Issue {
  const free = [...declarations.parameters.keys()].filter((other) => !Object.hasOwn(node.parameters, other));
  const nearest = nearestName(name, free);
  const facts = { node: node.id, name, component: node.component, known: knownNames(name, declarations.parameters.keys()) };
  return createIssue(
    'E_UNKNOWN_PARAMETER',
    [...path, 'parameters', name],
    facts,
    nearest === undefined ? { kind: 'unset' } : { kind: 'rename', name: nearest },
  );
}
