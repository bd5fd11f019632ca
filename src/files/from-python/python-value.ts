import type { parser } from '@lezer/python';
import { parsePythonString } from './python-string.ts';

/** A node of the syntax tree. */
export type PythonNode = ReturnType<typeof parser.parse>['topNode'];

/** What can be told about an expression without running it. `code` is everything else, as written. */
export type PythonValue =
  | { readonly kind: 'text'; readonly text: string; readonly code: string }
  | { readonly kind: 'number'; readonly text: string; readonly code: string }
  | { readonly kind: 'bool'; readonly value: boolean; readonly code: string }
  | { readonly kind: 'none' | 'ellipsis' | 'code'; readonly code: string }
  | { readonly kind: 'list'; readonly items: readonly PythonValue[]; readonly code: string }
  | { readonly kind: 'name'; readonly name: string; readonly code: string }
  | { readonly kind: 'index'; readonly name: string; readonly items: readonly PythonValue[]; readonly code: string }
  | { readonly kind: 'call'; readonly call: PythonCall; readonly code: string };

export interface PythonCall {
  /** Dotted, import aliases resolved: `argparse.FileType`, `parser.add_argument`. */
  readonly callee: string;
  readonly args: readonly PythonValue[];
  readonly keywords: ReadonlyMap<string, PythonValue>;
  /** Whether `*x` or `**x` brings arguments that can't be known. */
  readonly hasSplat: boolean;
  readonly line: number;
}

/** Where values are read: the text, its lines, and what its names mean. */
export interface Scope {
  readonly text: string;
  lineAt(offset: number): number;
  /** The full dotted name of an imported one. */
  readonly imports: ReadonlyMap<string, string>;
  /** Names that the module sets exactly once, to a literal. */
  readonly constants: ReadonlyMap<string, PythonValue>;
}

/** Deeper expressions are kept as code. */
const maxValueDepth = 12;

/** The node's children without comments, in order. */
export function childrenOf(node: PythonNode): PythonNode[] {
  const children: PythonNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.name !== 'Comment') children.push(child);
  return children;
}

/** The code of a node, cut where it is long. */
export function codeOf(node: PythonNode, scope: Scope): string {
  const code = scope.text.slice(node.from, Math.min(node.to, node.from + 10_000));
  return code.length > 80 ? `${code.slice(0, 79)}…` : code;
}

/** Reads an expression. */
export function readValue(node: PythonNode, scope: Scope, depth = 0): PythonValue {
  const code = codeOf(node, scope);
  const read = Object.hasOwn(readers, node.name) ? readers[node.name] : undefined;
  return (depth < maxValueDepth ? read?.(node, scope, depth + 1) : undefined) ?? { kind: 'code', code };
}

type Reader = (node: PythonNode, scope: Scope, depth: number) => PythonValue | undefined;

const readers: Readonly<Record<string, Reader>> = {
  String: (node, scope) => {
    const text = parsePythonString(scope.text.slice(node.from, node.to));
    return text === undefined ? undefined : { kind: 'text', text, code: codeOf(node, scope) };
  },
  FormatString: (node, scope, depth) => (node.getChild('FormatReplacement') ? undefined : readers['String']?.(node, scope, depth)),
  ContinuedString: (node, scope, depth) => joined(childrenOf(node), node, scope, depth),
  BinaryExpression: (node, scope, depth) => {
    const [left, operator, right] = childrenOf(node);
    const isSum = left && right && operator && scope.text.slice(operator.from, operator.to) === '+';
    if (isSum) return joined([left, right], node, scope, depth);
    const isUnion = left && right && operator && scope.text.slice(operator.from, operator.to) === '|';
    const items = isUnion ? [readValue(left, scope, depth), readValue(right, scope, depth)] : [];
    return isUnion ? { kind: 'index', name: 'typing.Union', items, code: codeOf(node, scope) } : undefined;
  },
  Number: (node, scope) => numberOf(scope.text.slice(node.from, node.to), codeOf(node, scope)),
  UnaryExpression: (node, scope, depth) => {
    const [sign, operand] = childrenOf(node);
    const value = operand && readValue(operand, scope, depth);
    const written = sign && scope.text.slice(sign.from, sign.to);
    if (value?.kind !== 'number' || (written !== '-' && written !== '+')) return undefined;
    return { ...value, text: written === '-' && !value.text.startsWith('-') ? `-${value.text}` : value.text, code: codeOf(node, scope) };
  },
  Boolean: (node, scope) => ({ kind: 'bool', value: scope.text.slice(node.from, node.to) === 'True', code: codeOf(node, scope) }),
  None: (_, scope) => ({ kind: 'none', code: scope.text.slice(_.from, _.to) }),
  Ellipsis: () => ({ kind: 'ellipsis', code: '...' }),
  ArrayExpression: listOf,
  TupleExpression: listOf,
  SetExpression: listOf,
  ParenthesizedExpression: (node, scope, depth) => {
    const [inner] = operandsOf(node);
    return inner && readValue(inner, scope, depth);
  },
  VariableName: (node, scope) => {
    const name = dottedName(node, scope);
    return scope.constants.get(name) ?? { kind: 'name', name, code: name };
  },
  MemberExpression: (node, scope, depth) => {
    const [object, bracket, ...rest] = childrenOf(node);
    const name = dottedName(node, scope);
    if (!object || bracket?.name !== '[') return scope.constants.get(name) ?? { kind: 'name', name, code: codeOf(node, scope) };
    const members = rest.filter((child) => child.name !== ',' && child.name !== ']');
    const items = members.flatMap((child) => {
      const value = readValue(child, scope, depth);
      return value.kind === 'list' && child.name === 'TupleExpression' ? value.items : [value];
    });
    return { kind: 'index', name: dottedName(object, scope), items, code: codeOf(node, scope) };
  },
  CallExpression: (node, scope, depth) => {
    const [callee] = childrenOf(node);
    const list = node.getChild('ArgList');
    if (!callee || !list) return undefined;
    const call = readCall(dottedName(callee, scope), list, scope, depth);
    const [only] = call.args;
    const isPathText = /^(?:pathlib\.)?Path$/.test(call.callee) && call.args.length === 1 && only?.kind === 'text';
    return isPathText ? only : { kind: 'call', call, code: codeOf(node, scope) };
  },
};

/** Reads a call's arguments from its `ArgList`. */
export function readCall(callee: string, list: PythonNode, scope: Scope, depth = 0): PythonCall {
  const args: PythonValue[] = [];
  const keywords = new Map<string, PythonValue>();
  let hasSplat = false;
  for (const group of groupsOf(list)) {
    const [first, second, third] = group;
    if (!first) continue;
    if (first.name === '*' || first.name === '**') hasSplat = true;
    else if (second?.name === 'AssignOp' && third) keywords.set(scope.text.slice(first.from, first.to), readValue(third, scope, depth));
    else args.push(readValue(first, scope, depth));
  }
  return { callee, args, keywords, hasSplat, line: scope.lineAt(list.from) };
}

/** What stands between the commas of a list in brackets. */
export function groupsOf(list: PythonNode): PythonNode[][] {
  const groups: PythonNode[][] = [[]];
  for (const child of childrenOf(list)) {
    if (child.name === ',') groups.push([]);
    else if (!'()[]'.includes(child.name) && !child.type.isError) groups.at(-1)?.push(child);
  }
  return groups;
}

/** `a.b.c`, its first part resolved through the imports; `()` stands for anything that is no name. */
export function dottedName(node: PythonNode, scope: Scope): string {
  const parts: string[] = [];
  let current: PythonNode | null = node;
  while (current?.name === 'MemberExpression') {
    const property: PythonNode | null = current.getChild('PropertyName');
    parts.unshift(property ? scope.text.slice(property.from, property.to) : '[]');
    current = current.firstChild;
  }
  const first = current?.name === 'VariableName' ? scope.text.slice(current.from, current.to) : '()';
  return [scope.imports.get(first) ?? first, ...parts].join('.');
}

function operandsOf(node: PythonNode): PythonNode[] {
  return childrenOf(node).filter((child) => !['(', ')', '[', ']', '{', '}', ','].includes(child.name));
}

function listOf(node: PythonNode, scope: Scope, depth: number): PythonValue {
  return { kind: 'list', items: operandsOf(node).map((item) => readValue(item, scope, depth)), code: codeOf(node, scope) };
}

function joined(parts: readonly PythonNode[], node: PythonNode, scope: Scope, depth: number): PythonValue | undefined {
  const values = parts.map((part) => readValue(part, scope, depth));
  const texts = values.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
  return texts.length === values.length ? { kind: 'text', text: texts.join(''), code: codeOf(node, scope) } : undefined;
}

function numberOf(written: string, code: string): PythonValue | undefined {
  const text = written.replaceAll('_', '');
  if (/^0[xob][0-9a-f]{1,64}$/i.test(text)) return { kind: 'number', text: String(BigInt(text)), code };
  return /^[0-9.]+(?:e[+-]?\d+)?$/i.test(text) ? { kind: 'number', text, code } : undefined;
}
