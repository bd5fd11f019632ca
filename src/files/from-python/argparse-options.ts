import type { Issue } from '#domain/issue/issue.ts';
import type { ParamTypeName } from '#domain/param/parameter.ts';
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
  type OptionForm,
  type ReadType,
} from './found-option.ts';
import type { PythonModule } from './python-module.ts';
import type { PythonCall, PythonValue } from './python-value.ts';

/** The options of `add_argument` calls, whatever parser they belong to. */
export function argparseOptions({ calls }: PythonModule): FoundOptions {
  const named = (name: string) => calls.filter((call) => call.callee.endsWith(`.${name}`));
  const read = named('add_argument').map(readArgument);
  const parsers = calls.filter((call) => /(?:^|\.)ArgumentParser$/.test(call.callee));
  return {
    options: read.flatMap(({ option }) => (option ? [option] : [])),
    description: parsers.map((call) => textOf(call.keywords.get('description'))).find((text) => text !== undefined),
    issues: [
      ...read.flatMap(({ issues }) => issues),
      ...named('add_subparsers').map((call) => note('W_CODE_SUBCOMMANDS', call.line, {})),
      ...named('add_mutually_exclusive_group').map((call) => note('W_CODE_EXCLUSIVE', call.line, {})),
      ...named('set_defaults').map((call) => note('W_CODE_SET_DEFAULTS', call.line, {})),
    ],
  };
}

interface ReadArgument {
  readonly option?: FoundOption | undefined;
  readonly issues: readonly Issue[];
}

function readArgument(call: PythonCall): ReadArgument {
  const { keywords, line } = call;
  const names = call.args.flatMap((value) => (value.kind === 'text' ? [value.text] : []));
  const flag = names.find((name) => name.startsWith('--')) ?? names[0];
  if (flag === undefined || flag === '' || names.length < call.args.length)
    return { issues: [note('W_CODE_DYNAMIC', line, { code: call.args.find((value) => value.kind !== 'text')?.code ?? 'add_argument' })] };
  const action = actionOf(keywords.get('action'));
  if (action === 'help' || action === 'version') return { issues: [] };
  const nargs = keywords.get('nargs');
  const skipped = skipReason(action, nargs);
  if (skipped !== undefined) return { issues: [note('W_CODE_SKIPPED', line, { option: flag, detail: skipped })] };
  return { option: toOption(call, flag, action, nargs), issues: [] };
}

function actionOf(value: PythonValue | undefined): string {
  return value === undefined ? 'store' : (textOf(value) ?? nameOf(value)?.split('.').at(-1) ?? value.code);
}

const knownActions = ['store', 'store_true', 'store_false', 'store_const', 'append', 'extend', 'BooleanOptionalAction'];

/** Why no form can set the option. */
function skipReason(action: string, nargs: PythonValue | undefined): string | undefined {
  if (!knownActions.includes(action)) return `action=${action}`;
  const count = literalText(nargs);
  const isLone = nargs === undefined || count === '?' || count === '*' || count === '+' || count === '1';
  return isLone ? undefined : `nargs=${nargs.code}`;
}

const forms: Readonly<Record<string, OptionForm>> = {
  store_true: 'switch',
  store_false: 'switch',
  store_const: 'switch',
  BooleanOptionalAction: 'pair',
};

function toOption(call: PythonCall, flag: string, action: string, nargs: PythonValue | undefined): FoundOption {
  const { keywords, line } = call;
  const isPositional = !flag.startsWith('-');
  const declared = keywords.get('default');
  const form = forms[action] ?? (isPositional ? 'position' : 'value');
  const many = (nargs !== undefined && literalText(nargs) !== '?') || action === 'append' || action === 'extend';
  const type = form === 'switch' || form === 'pair' ? { type: 'Bool' as const, issues: [] } : readType(keywords.get('type'), flag, line);
  const chosen = readChoices(keywords.get('choices'), flag, line);
  const isOptional = isPositional ? ['?', '*'].includes(literalText(nargs) ?? '') : !isTrue(keywords.get('required'));
  const value = form === 'switch' ? off(call) : nameOf(declared)?.endsWith('SUPPRESS') === true ? undefined : declared;
  return {
    ...type,
    ...(chosen.constraint ? { constraint: chosen.constraint } : {}),
    flag,
    offFlag: form === 'pair' ? flag.replace(/^--/, '--no-') : undefined,
    form: type.issues.some((issue) => issue.code === 'W_CODE_BOOL_TYPE') ? 'truthy' : form,
    line,
    required: !isOptional && isNone(declared),
    default: many ? onlyItem(value) : value,
    description: textOf(keywords.get('help')),
    issues: [
      ...type.issues,
      ...chosen.issues,
      ...(many ? [note('W_CODE_LIST', line, { option: flag })] : []),
      ...(call.hasSplat ? [note('W_CODE_DYNAMIC', line, { code: flag })] : []),
    ],
  };
}

/** A switch says whether the option is given, and by itself it is not. */
function off(call: PythonCall): PythonValue {
  return { kind: 'bool', value: false, code: `${call.callee}()` };
}

function onlyItem(value: PythonValue | undefined): PythonValue | undefined {
  if (value?.kind !== 'list') return value;
  return value.items.length === 1 ? value.items[0] : undefined;
}

const plainTypes: Readonly<Record<string, ParamTypeName>> = { int: 'Int', float: 'Float', str: 'String' };

function readType(value: PythonValue | undefined, option: string, line: number): ReadType {
  const name = nameOf(value) ?? '';
  const plain = Object.hasOwn(plainTypes, name) ? plainTypes[name] : undefined;
  if (value === undefined || value.kind === 'none' || plain) return { type: plain ?? 'String', issues: [] };
  if (name === 'bool') return { type: 'Bool', issues: [note('W_CODE_BOOL_TYPE', line, { option })] };
  if (/(?:^|\.)(?:Pure)?(?:Posix)?Path$/.test(name)) return { type: 'String', path: 'either', issues: [] };
  if (value.kind === 'call' && /(?:^|\.)FileType$/.test(value.call.callee)) {
    const mode = textOf(value.call.args[0] ?? value.call.keywords.get('mode'));
    return { type: 'String', path: pathOfMode(mode), isFile: true, issues: [] };
  }
  if (/str_?(?:to_?|2)?bool|parse_bool|to_bool|bool_?(?:ean)?$|boolean/i.test(name))
    return { type: 'Bool', issues: [note('H_CODE_BOOL_PARSER', line, { option, type: value.code })] };
  return { type: 'String', issues: [note('W_CODE_TYPE', line, { option, type: value.code })] };
}

function readChoices(value: PythonValue | undefined, option: string, line: number): Omit<ReadType, 'type'> {
  if (isNone(value) || value === undefined) return { issues: [] };
  const values = literalTexts(value);
  if (values && values.length > 0) return { constraint: { kind: 'enum', values }, issues: [] };
  const range = value.kind === 'call' && value.call.callee === 'range' ? value.call.args.map(literalText) : [];
  const [min, max] = range.length === 1 ? ['0', range[0]] : range;
  if (range.length <= 2 && min !== undefined && max !== undefined && /^-?\d+$/.test(max))
    return { constraint: { kind: 'range', min, max: String(BigInt(max) - 1n) }, issues: [] };
  return { issues: [note('W_CODE_CHOICES', line, { option, code: value.code })] };
}
