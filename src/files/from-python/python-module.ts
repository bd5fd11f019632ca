import { parser } from '@lezer/python';
import {
  childrenOf,
  codeOf,
  dottedName,
  groupsOf,
  readCall,
  readValue,
  type PythonCall,
  type PythonNode,
  type PythonValue,
  type Scope,
} from './python-value.ts';

export interface PythonFunctionParameter {
  readonly name: string;
  readonly annotation: PythonValue | undefined;
  readonly default: PythonValue | undefined;
  readonly line: number;
}

export interface PythonFunction {
  readonly name: string;
  readonly line: number;
  /** A decorator without parentheses is a call without arguments. */
  readonly decorators: readonly PythonCall[];
  readonly parameters: readonly PythonFunctionParameter[];
  readonly documentation: string | undefined;
}

/** What a Python text says about its command line; nothing of it runs. */
export interface PythonModule {
  readonly calls: readonly PythonCall[];
  readonly functions: readonly PythonFunction[];
  /** The values of each class whose members are texts, as those of `class Mode(str, Enum)`. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly documentation: string | undefined;
  /** Names of the libraries that the text imports from. */
  readonly libraries: ReadonlySet<string>;
  /** The first line that is no Python; null where all is. */
  readonly brokenLine: number | null;
}

/** The calls that say something about a command line. */
const telling = /(?:^|\.)\s*(?:add_argument|add_subparsers|add_mutually_exclusive_group|set_defaults|ArgumentParser|run)$/;

/** Reads a Python text with a real grammar. Broken text gives what could be read. */
export function parsePython(text: string): PythonModule {
  const root = parser.parse(text).topNode;
  const nodes = collectNodes(root);
  const imports = new Map<string, string>();
  const libraries = new Set<string>();
  for (const node of nodes.ImportStatement) readImport(node, text, imports, libraries);
  const bare: Scope = { text, lineAt: lineFinder(text), imports, constants: new Map() };
  const enums = new Map(nodes.ClassDefinition.flatMap((node) => readEnum(node, bare)));
  const scope = { ...bare, constants: new Map([...readConstants(root, bare), ...membersOf(enums)]) };
  const [broken] = nodes.broken;
  return {
    calls: nodes.CallExpression.flatMap((node) => {
      if (!telling.test(node.firstChild ? text.slice(node.firstChild.from, node.firstChild.to) : '')) return [];
      const value = readValue(node, scope);
      return value.kind === 'call' ? [{ ...value.call, line: scope.lineAt(node.from) }] : [];
    }),
    functions: nodes.FunctionDefinition.map((node) => readFunction(node, scope)),
    enums: new Map([...enums].map(([name, members]) => [name, [...members.values()]])),
    documentation: documentationOf(root, scope),
    libraries,
    brokenLine: broken ? scope.lineAt(broken.from) : null,
  };
}

function collectNodes(root: PythonNode) {
  const found: Record<'ImportStatement' | 'CallExpression' | 'FunctionDefinition' | 'ClassDefinition' | 'broken', PythonNode[]> = {
    ImportStatement: [],
    CallExpression: [],
    FunctionDefinition: [],
    ClassDefinition: [],
    broken: [],
  };
  root.cursor().iterate((node) => {
    if (node.type.isError) found.broken.push(node.node);
    else if (node.name === 'ImportStatement' || node.name === 'CallExpression') found[node.name].push(node.node);
    else if (node.name === 'FunctionDefinition' || node.name === 'ClassDefinition') found[node.name].push(node.node);
  });
  return found;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** `import a.b as c` and `from a import b as c`. */
function readImport(node: PythonNode, text: string, imports: Map<string, string>, libraries: Set<string>): void {
  const words = childrenOf(node).map((child) => text.slice(child.from, child.to));
  const from = words[0] === 'from' ? words.slice(1, words.indexOf('import')).join('') : '';
  const named = words.slice(words.indexOf('import') + 1).filter((word) => word !== '(' && word !== ')');
  for (const group of named.join(' ').split(' , ')) {
    const [written = '', alias] = group.split(' as ');
    const name = written.replaceAll(' ', '');
    const full = from === '' ? name : `${from}.${name}`;
    libraries.add(full.split('.')[0] ?? '');
    if (alias !== undefined) imports.set(alias.trim(), full);
    else if (from !== '') imports.set(name, full);
  }
}

function readConstants(root: PythonNode, scope: Scope): Map<string, PythonValue> {
  const constants = new Map<string, PythonValue>();
  const seen = new Set<string>();
  for (const node of childrenOf(root).filter((child) => child.name === 'AssignStatement')) {
    const [target, ...rest] = childrenOf(node).filter((child) => child.name !== 'TypeDef');
    const [operator, value, ...more] = rest;
    if (target?.name !== 'VariableName') continue;
    const name = scope.text.slice(target.from, target.to);
    const read = value && operator?.name === 'AssignOp' && more.length === 0 ? readValue(value, scope) : undefined;
    if (read && !seen.has(name) && isLiteral(read)) constants.set(name, read);
    else constants.delete(name);
    seen.add(name);
  }
  return constants;
}

function isLiteral(value: PythonValue): boolean {
  return value.kind === 'list' ? value.items.every(isLiteral) : ['text', 'number', 'bool', 'none'].includes(value.kind);
}

function readFunction(node: PythonNode, scope: Scope): PythonFunction {
  const name = node.getChild('VariableName');
  const list = node.getChild('ParamList');
  const body = node.getChild('Body');
  const decorators = node.parent?.name === 'DecoratedStatement' ? node.parent.getChildren('Decorator') : [];
  return {
    name: name ? codeOf(name, scope) : '',
    line: scope.lineAt(node.from),
    decorators: decorators.map((decorator) => readDecorator(decorator, scope)),
    parameters: list ? groupsOf(list).flatMap((group) => readParameter(group, scope)) : [],
    documentation: body ? documentationOf(body, scope) : undefined,
  };
}

function readDecorator(node: PythonNode, scope: Scope): PythonCall {
  const [first = '', ...rest] = node.getChildren('VariableName').map((name) => scope.text.slice(name.from, name.to));
  const callee = [scope.imports.get(first) ?? first, ...rest].join('.');
  const line = scope.lineAt(node.from);
  const list = node.getChild('ArgList');
  return list ? { ...readCall(callee, list, scope), line } : { callee, args: [], keywords: new Map(), hasSplat: false, line };
}

function readParameter(group: readonly PythonNode[], scope: Scope): PythonFunctionParameter[] {
  const [name, ...rest] = group;
  if (name?.name !== 'VariableName') return [];
  const annotation = rest.find((child) => child.name === 'TypeDef');
  const type = annotation && childrenOf(annotation)[1];
  const sign = rest.findIndex((child) => child.name === 'AssignOp');
  const value = sign < 0 ? undefined : rest[sign + 1];
  return [
    {
      name: codeOf(name, scope),
      annotation: type && readValue(type, scope),
      default: value && readValue(value, scope),
      line: scope.lineAt(name.from),
    },
  ];
}

type EnumMembers = ReadonlyMap<string, string>;

function readEnum(node: PythonNode, scope: Scope): [string, EnumMembers][] {
  const name = node.getChild('VariableName');
  const bases = node.getChild('ArgList');
  const body = node.getChild('Body');
  const isEnum = bases && childrenOf(bases).some((base) => /(?:^|\.)\w*Enum$/.test(dottedName(base, scope)));
  if (!name || !body || !isEnum) return [];
  const assignments = body.getChildren('AssignStatement');
  const members = assignments.flatMap((member): [string, string][] => {
    const parts = childrenOf(member);
    const [target, value] = [parts[0], parts.at(-1)];
    const read = value && readValue(value, scope);
    return target && read?.kind === 'text' ? [[codeOf(target, scope), read.text]] : [];
  });
  return members.length === assignments.length && members.length > 0 ? [[codeOf(name, scope), new Map(members)]] : [];
}

/** `Mode.fast` and `Mode.fast.value` mean the member's text. */
function membersOf(enums: ReadonlyMap<string, EnumMembers>): [string, PythonValue][] {
  return [...enums].flatMap(([name, members]) =>
    [...members].flatMap(([member, text]): [string, PythonValue][] => {
      const code = `${name}.${member}`;
      const value: PythonValue = { kind: 'text', text, code };
      return [
        [code, value],
        [`${code}.value`, value],
      ];
    }),
  );
}

function documentationOf(node: PythonNode, scope: Scope): string | undefined {
  const first = childrenOf(node).find((child) => child.name !== ':');
  const value = first?.name === 'ExpressionStatement' && first.firstChild ? readValue(first.firstChild, scope) : undefined;
  return value?.kind === 'text' ? value.text : undefined;
}
