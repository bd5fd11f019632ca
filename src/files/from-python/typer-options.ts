import { chooseCommand } from './choose-command.ts';
import { isNone, nameOf, note, textOf, type FoundOption, type FoundOptions, type ReadType } from './found-option.ts';
import type { PythonFunctionParameter, PythonModule } from './python-module.ts';
import { readBounds } from './read-bounds.ts';
import type { PythonCall, PythonValue } from './python-value.ts';

/** The parameters of the function that typer makes a command of. */
export function typerOptions(module: PythonModule): FoundOptions {
  if (!module.libraries.has('typer')) return { options: [], issues: [] };
  const direct = module.calls.filter((call) => call.callee === 'typer.run').map((call) => nameOf(call.args[0]));
  const commands = module.functions.filter(
    ({ name, decorators }) =>
      direct.includes(name) || decorators.some((call) => call.callee.endsWith('.command') && !call.callee.startsWith('click.')),
  );
  const { command, issues } = chooseCommand(commands);
  const options = (command?.parameters ?? []).flatMap((parameter) => readParameter(parameter, module));
  return { options, description: command?.documentation, issues };
}

interface Declared {
  readonly annotation: PythonValue | undefined;
  readonly isList: boolean;
  /** `typer.Option(...)` or `typer.Argument(...)`. */
  readonly call: PythonCall | undefined;
  readonly value: PythonValue | undefined;
  readonly names: readonly string[];
}

function readParameter(parameter: PythonFunctionParameter, module: PythonModule): FoundOption[] {
  const declared = readDeclared(parameter);
  const { call } = declared;
  if (nameOf(declared.annotation)?.endsWith('Context') === true) return [];
  const isRequired = declared.value === undefined || declared.value.kind === 'ellipsis';
  const isPositional = call ? call.callee.endsWith('.Argument') : isRequired;
  const flags = declared.names.filter((name) => name.startsWith('-'));
  const written = flags.find((name) => name.startsWith('--')) ?? flags[0];
  const plain = parameter.name.replaceAll('_', '-');
  const [flag = '', offFlag] = isPositional ? [parameter.name] : (written ?? `--${plain}`).split('/').map((part) => part.trim());
  const type = readTyperType(declared, module, flag, parameter.line);
  const isPair = type.type === 'Bool' && !isPositional && (offFlag !== undefined || written === undefined);
  const isSwitch = type.type === 'Bool' && !isPositional && !isPair;
  return [
    {
      ...type,
      flag,
      offFlag: isPair ? (offFlag ?? `--no-${plain}`) : undefined,
      form: isPositional ? 'position' : isPair ? 'pair' : isSwitch ? 'switch' : 'value',
      line: parameter.line,
      required: isRequired && !isSwitch,
      default: isSwitch ? { kind: 'bool', value: false, code: 'switch' } : declared.isList ? undefined : declared.value,
      description: textOf(call?.keywords.get('help')),
      issues: [...type.issues, ...(declared.isList ? [note('W_CODE_LIST', parameter.line, { option: flag })] : [])],
    },
  ];
}

function readDeclared({ annotation, default: value }: PythonFunctionParameter): Declared {
  const isAnnotated = annotation?.kind === 'index' && annotation.name.endsWith('Annotated');
  const [type, ...extras] = isAnnotated ? annotation.items : [annotation];
  const [outer] = [value, ...extras].flatMap((each) => (each?.kind === 'call' && isTyperCall(each.call) ? [each.call] : []));
  const isDefault = value?.kind === 'call' && value.call === outer;
  const args = outer?.args ?? [];
  const actual = isDefault ? (outer?.keywords.get('default') ?? args[0]) : value;
  return {
    ...unwrap(type),
    call: outer,
    value: actual,
    names: (isDefault && !outer?.keywords.has('default') ? args.slice(1) : args).flatMap((each) =>
      each.kind === 'text' ? [each.text] : [],
    ),
  };
}

function isTyperCall(call: PythonCall): boolean {
  return call.callee === 'typer.Option' || call.callee === 'typer.Argument' || call.callee.startsWith('typer.params.');
}

/** `Optional[X]`, `X | None` and `List[X]` come to X. */
function unwrap(annotation: PythonValue | undefined): Pick<Declared, 'annotation' | 'isList'> {
  if (annotation?.kind !== 'index') return { annotation, isList: false };
  const members = annotation.items.filter((item) => !isNone(item));
  const [only] = members;
  if (/(?:^|\.)(?:Optional|Union)$/.test(annotation.name) && members.length === 1) return unwrap(only);
  if (/^(?:typing\.)?(?:list|List|Sequence|Tuple|tuple|Set|set)$/.test(annotation.name)) return { ...unwrap(only), isList: true };
  return { annotation, isList: false };
}

const plainTypes: Readonly<Record<string, ReadType['type']>> = { int: 'Int', float: 'Float', str: 'String', bool: 'Bool' };
const files: Readonly<Record<string, 'input' | 'output'>> = {
  FileText: 'input',
  FileBinaryRead: 'input',
  FileTextWrite: 'output',
  FileBinaryWrite: 'output',
};

function readTyperType({ annotation, call, value }: Declared, { enums }: PythonModule, option: string, line: number): ReadType {
  if (annotation === undefined) return { type: value?.kind === 'bool' ? 'Bool' : typeOfNumber(value), issues: [] };
  const name = nameOf(annotation) ?? textOf(annotation) ?? '';
  const short = name.split('.').at(-1) ?? '';
  const plain = Object.hasOwn(plainTypes, name) ? plainTypes[name] : undefined;
  if (plain) return { type: plain, ...(call ? readBounds({ ...call, line }, plain, option, false) : { issues: [] }) };
  const values = enums.get(name) ?? literalsOf(annotation);
  if (values && values.length > 0) return { type: 'String', constraint: { kind: 'enum', values }, issues: [] };
  if (short === 'Path') {
    const exists = call?.keywords.get('exists');
    return { type: 'String', path: exists?.kind === 'bool' && exists.value ? 'input' : 'either', issues: [] };
  }
  const path = Object.hasOwn(files, short) ? files[short] : undefined;
  if (path) return { type: 'String', path, isFile: true, issues: [] };
  return { type: 'String', issues: [note('W_CODE_TYPE', line, { option, type: annotation.code })] };
}

function typeOfNumber(value: PythonValue | undefined): ReadType['type'] {
  if (value?.kind !== 'number') return 'String';
  return /^-?\d+$/.test(value.text) ? 'Int' : 'Float';
}

/** `Literal["a", "b"]` */
function literalsOf(annotation: PythonValue): readonly string[] | undefined {
  if (annotation.kind !== 'index' || !annotation.name.endsWith('Literal')) return undefined;
  const texts = annotation.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return texts.length === annotation.items.length ? texts : undefined;
}
