import { createIssue } from '../issue/create-issue.ts';
import type { Issue, IssuePath } from '../issue/issue.ts';
import { nearestName } from '../names/nearest-name.ts';
import { checkValue } from '../param/check-value.ts';
import type { Parameter, ParamTypeName } from '../param/parameter.ts';
import { checkWordSafe } from '../param/word-safety.ts';
import { withFacts, type CheckContext, type KnownNode } from './check-context.ts';
import { knownNames } from './declarations.ts';
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
      return [
        createIssue('E_UNKNOWN_VARIABLE', path, {
          name: value.name,
          parameter: name,
          known: knownNames(value.name, context.variables.keys()),
        }),
      ];
    case 'variable': {
      const { variable } = value;
      const facts = { name, type: parameter.type, variable: variable.name, variableType: variable.type };
      if (!variableFits(variable.type, parameter.type)) return [createIssue('E_VARIABLE_TYPE', path, facts)];
      return checkValue(variable, variable.value, []).length > 0 ? [] : checkText(known, parameter, value.text, path);
    }
    case 'default':
    case 'typed':
      return checkText(known, parameter, value.text, path);
  }
}

/** Whether a variable of one type may stand where a parameter has another: the same type, or an Int for a Float. */
export function variableFits(variable: ParamTypeName, parameter: ParamTypeName): boolean {
  return variable === parameter || (variable === 'Int' && parameter === 'Float');
}

function checkText(known: KnownNode, parameter: Parameter, text: string, path: IssuePath): Issue[] {
  const issues = checkValue(parameter, text, path);
  return issues.length > 0 || parameter.type !== 'String' ? issues : checkWord(known, parameter, text, path);
}

/**
 * Free text (SQL, code, column names) is expected not to be one word, so it is only talked about where the command
 * splits it. An empty text is left out of the arguments, which is no reason to stop.
 */
function checkWord({ component, declarations: { usesUserArgs } }: KnownNode, parameter: Parameter, text: string, path: IssuePath): Issue[] {
  const isFreeText = parameter.editor !== undefined && parameter.editor !== 'line';
  if (!usesUserArgs && (isFreeText || text === '')) return [];
  if (text === '') return [createIssue('W_ARG_EMPTY', path, { name: parameter.name })];
  if (!usesUserArgs) return checkWordSafe(text, path);
  const command = component.spec.execution.command.replaceAll(/"?\$(?:PAI_USER_ARGS(?![A-Za-z0-9_])|\{PAI_USER_ARGS\})"?/g, '"$@"');
  return checkWordSafe(text, path, 'E_ARG_NOT_WORD_SAFE').map((issue) => ({ ...issue, fix: { kind: 'rewrite-command', command } }));
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
