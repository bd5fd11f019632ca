import {
  isNone,
  isTrue,
  literalText,
  literalTexts,
  nameOf,
  note,
  pathOfMode,
  textOf,
  type FoundOption,
  type FoundOptions,
  type ReadType,
} from './found-option.ts';
import { chooseCommand } from './choose-command.ts';
import type { PythonFunction, PythonModule } from './python-module.ts';
import { readBounds } from './read-bounds.ts';
import type { PythonCall, PythonValue } from './python-value.ts';

const library = /^(?:(?:rich_|async)?click(?:\.\w+)*)\.(\w+)$/;

/** The `@click.option` and `@click.argument` decorators of the file's command. */
export function clickOptions(module: PythonModule): FoundOptions {
  const commands = module.functions.filter((candidate) => candidate.decorators.some((call) => isDeclaration(call)));
  const { command, issues } = chooseCommand(commands);
  if (!command) return { options: [], issues };
  const read = declarationsOf(command).map(readDeclaration);
  return {
    options: read.flatMap(({ option }) => (option ? [option] : [])),
    description: command.documentation,
    issues: [...issues, ...read.flatMap((each) => each.issues)],
  };
}

function isDeclaration(call: PythonCall): boolean {
  return ['option', 'argument'].includes(library.exec(call.callee)?.[1] ?? '');
}

function declarationsOf(command: PythonFunction): PythonCall[] {
  return command.decorators.filter(isDeclaration);
}

function readDeclaration(call: PythonCall): { option?: FoundOption; issues: FoundOption['issues'] } {
  const { keywords, line } = call;
  const names = call.args.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
  const isPositional = call.callee.endsWith('argument');
  const flags = names.filter((name) => name.startsWith('-'));
  const declared = isPositional ? names[0] : (flags.find((name) => name.startsWith('--')) ?? flags[0]);
  if (declared === undefined || declared === '' || names.length < call.args.length)
    return { issues: [note('W_CODE_DYNAMIC', line, { code: call.args.find((value) => value.kind !== 'text')?.code ?? call.callee })] };
  const [flag = declared, offFlag] = declared.split('/').map((part) => part.trim());
  const nargs = literalText(keywords.get('nargs')) ?? '1';
  const reason = isTrue(keywords.get('count')) ? 'count=True' : nargs === '1' || nargs === '-1' ? undefined : `nargs=${nargs}`;
  if (reason !== undefined) return { issues: [note('W_CODE_SKIPPED', line, { option: flag, detail: reason })] };
  return { option: toOption(call, flag, offFlag === '' ? undefined : offFlag), issues: [] };
}

function toOption(call: PythonCall, flag: string, offFlag: string | undefined): FoundOption {
  const { keywords, line } = call;
  const isPositional = call.callee.endsWith('argument');
  const many = isTrue(keywords.get('multiple')) || literalText(keywords.get('nargs')) === '-1';
  const isSwitch = offFlag === undefined && (isTrue(keywords.get('is_flag')) || keywords.has('flag_value'));
  const declared = keywords.get('default');
  const isOptional = isPositional ? keywords.has('default') || isFalse(keywords.get('required')) : !isTrue(keywords.get('required'));
  const type: ReadType =
    isSwitch || offFlag !== undefined ? { type: 'Bool', issues: [] } : readClickType(keywords.get('type'), declared, flag, line);
  return {
    ...type,
    flag,
    offFlag,
    form: isPositional ? 'position' : isSwitch ? 'switch' : offFlag === undefined ? 'value' : 'pair',
    line,
    required: !isOptional,
    default: isSwitch ? { kind: 'bool', value: false, code: 'is_flag' } : many ? undefined : declared,
    description: textOf(keywords.get('help')),
    issues: [
      ...type.issues,
      ...(many ? [note('W_CODE_LIST', line, { option: flag })] : []),
      ...(call.hasSplat ? [note('W_CODE_DYNAMIC', line, { code: flag })] : []),
    ],
  };
}

function isFalse(value: PythonValue | undefined): boolean {
  return value?.kind === 'bool' && !value.value;
}

const plainTypes: Readonly<Record<string, ReadType['type']>> = {
  int: 'Int',
  INT: 'Int',
  float: 'Float',
  FLOAT: 'Float',
  str: 'String',
  STRING: 'String',
  bool: 'Bool',
  BOOL: 'Bool',
  IntRange: 'Int',
  FloatRange: 'Float',
};

/** What a type of click stands for; without one, click goes by the default. */
function readClickType(value: PythonValue | undefined, declared: PythonValue | undefined, option: string, line: number): ReadType {
  if (value === undefined || value.kind === 'none') return { type: typeOfDefault(declared), issues: [] };
  const called = value.kind === 'call' ? value.call : undefined;
  const name = (called?.callee ?? nameOf(value) ?? '').split('.').at(-1) ?? '';
  const plain = Object.hasOwn(plainTypes, name) ? plainTypes[name] : undefined;
  const values = name === 'Choice' ? literalTexts(called?.args[0] ?? called?.keywords.get('choices')) : literalTexts(value);
  if (plain) return { type: plain, ...(called ? readBounds(called, plain, option) : { issues: [] }) };
  if (values && values.length > 0) return { type: 'String', constraint: { kind: 'enum', values }, issues: [] };
  if (name === 'Choice') return { type: 'String', issues: [note('W_CODE_CHOICES', line, { option, code: value.code })] };
  if (name === 'Path') return { type: 'String', path: isTrue(called?.keywords.get('exists')) ? 'input' : 'either', issues: [] };
  if (name === 'File')
    return { type: 'String', path: pathOfMode(textOf(called?.args[0] ?? called?.keywords.get('mode'))), isFile: true, issues: [] };
  return { type: 'String', issues: [note('W_CODE_TYPE', line, { option, type: value.code })] };
}

function typeOfDefault(value: PythonValue | undefined): ReadType['type'] {
  if (isNone(value)) return 'String';
  if (value?.kind === 'number') return /^-?\d+$/.test(value.text) ? 'Int' : 'Float';
  return value?.kind === 'bool' ? 'Bool' : 'String';
}
