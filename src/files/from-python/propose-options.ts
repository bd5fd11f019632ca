import type { InputChannel, OutputChannel } from '#domain/channel/channel.ts';
import type { Issue } from '#domain/issue/issue.ts';
import { checkParameter } from '#domain/param/check-parameter.ts';
import type { Parameter } from '#domain/param/parameter.ts';
import { hasErrors } from '#domain/issue/create-issue.ts';
import { isNone, literalText, note, type FoundOption, type OptionForm } from './found-option.ts';
import { freeName, toPlainName } from './free-name.ts';
import { guessRole, type OptionRole } from './guess-role.ts';

/** An option with what it would be in each role. */
export interface ProposedOption {
  readonly role: OptionRole;
  /** The roles that it can take: only an option with a text for a value can be a channel. */
  readonly roles: readonly OptionRole[];
  readonly name: string;
  /** As the program takes it, `--batch-size`; the bare name of a positional one. */
  readonly flag: string;
  readonly offFlag?: string | undefined;
  readonly form: OptionForm;
  /** Where the code declares it, counted from 1. */
  readonly line: number;
  readonly parameter: Parameter;
  readonly input: InputChannel;
  readonly output: OutputChannel;
  /** The file that the program writes inside the output's directory; absent where it takes a directory. */
  readonly file?: string | undefined;
}

/** More options than anyone fills in. */
const maxOptions = 200;

/** Turns options into parameters and channels with legal, distinct names; says what could not be kept. */
export function proposeOptions(found: readonly FoundOption[]): { options: ProposedOption[]; issues: Issue[] } {
  const distinct = [...new Map(found.toReversed().map((option) => [option.flag, option])).values()].toReversed();
  const kept = new Set(distinct);
  const twice = found.filter((option) => !kept.has(option));
  const taken = new Set<string>();
  const proposed = distinct.slice(0, maxOptions).map((option) => proposeOption(option, taken));
  const [tooMany] = distinct.slice(maxOptions);
  return {
    options: proposed.map(({ option }) => option),
    issues: [
      ...proposed.flatMap(({ issues }) => issues),
      ...twice.map(({ line, flag }) => note('W_CODE_TWICE', line, { option: flag })),
      ...(tooMany ? [note('W_CODE_MANY', tooMany.line, { limit: maxOptions })] : []),
    ],
  };
}

function proposeOption(found: FoundOption, taken: Set<string>): { option: ProposedOption; issues: Issue[] } {
  const written = found.flag.replace(/^-+/, '');
  const name = freeName(toPlainName(written, 'option'), taken);
  const { parameter, issues } = toParameter(found, name);
  const isText = found.type === 'String' && (found.form === 'value' || found.form === 'position');
  const described = parameter.description === undefined ? {} : { description: parameter.description };
  const file = fileOf(found, name);
  return {
    option: {
      role: guessRole(found),
      roles: isText ? ['parameter', 'input', 'output'] : ['parameter'],
      name,
      flag: found.flag,
      offFlag: found.offFlag,
      form: found.form,
      line: found.line,
      parameter,
      input: { name, sources: ['OSS', 'NAS'], ...(isInputRequired(found) ? {} : { required: false }), ...described },
      output: { name, storage: 'OSS', ...described },
      ...(file === undefined ? {} : { file }),
    },
    issues: [
      ...found.issues,
      ...issues,
      ...(name === written ? [] : [note('W_CODE_RENAMED', found.line, { option: found.flag, name })]),
      ...(found.form === 'switch' || found.form === 'pair' ? [note('H_CODE_SWITCH', found.line, { option: found.flag })] : []),
    ],
  };
}

function isInputRequired(found: FoundOption): boolean {
  return found.required || !isNone(found.default);
}

/** `results.csv` of `--output results.csv`, where the option wants a file. */
function fileOf(found: FoundOption, name: string): string | undefined {
  const base = literalText(found.default)?.split('/').at(-1) ?? '';
  const isFileName = /^[\w-][\w.-]*\.[A-Za-z][A-Za-z0-9]{0,7}$/.test(base);
  if (isFileName) return base;
  return found.isFile === true || /(?:^|[-_])(?:file|csv|json)$/i.test(name) ? name : undefined;
}

function toParameter(found: FoundOption, name: string): { parameter: Parameter; issues: Issue[] } {
  const { flag: option, line, type } = found;
  const bare = { name, type, ...describe(found) };
  const isFit = !hasErrors(checkParameter({ ...bare, constraint: found.constraint }, []));
  const isSmall = found.constraint?.kind !== 'enum' || found.constraint.values.length <= 1_000;
  const constrained = found.constraint && isFit && isSmall ? { ...bare, constraint: found.constraint } : bare;
  const lost = found.constraint && !(isFit && isSmall) ? [note('W_CODE_CHOICES', line, { option, code: found.constraint.kind })] : [];
  const text = defaultOf(found);
  const isKept = text !== undefined && !hasErrors(checkParameter({ ...constrained, default: text }, []));
  const parameter = { ...constrained, ...(isKept ? { default: text } : found.required ? {} : { required: false }) };
  const isLost = !isKept && !isNone(found.default) && found.default?.kind !== 'ellipsis';
  return { parameter, issues: [...lost, ...(isLost ? [note('W_CODE_DEFAULT', line, { option, code: found.default?.code ?? '' })] : [])] };
}

/** A truth value means nothing to an option that takes a text. */
function defaultOf({ default: value, type }: FoundOption): string | undefined {
  return type === 'String' && value?.kind === 'bool' ? undefined : literalText(value);
}

function describe(found: FoundOption): { description?: string } {
  const value = literalText(found.default) ?? '';
  const text = found.description
    ?.replaceAll(/\s*[([]default:?\s*%\(default\)[srd][)\]]/gi, '')
    .replaceAll(/%\(default\)[srd]/g, () => value)
    .replaceAll('%%', '%')
    .trim();
  return text === undefined || text === '' ? {} : { description: text.slice(0, 2_000).toWellFormed() };
}
