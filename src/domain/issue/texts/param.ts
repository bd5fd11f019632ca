import type { IssueText } from '../issue-text.ts';

export const paramIssues = {
  E_PARAM_INT: { severity: 'error', en: '“{value}” is not a whole number.', zh: '“{value}”不是整数。' },
  E_PARAM_INT_RANGE: { severity: 'error', en: '“{value}” does not fit into 64 bits.', zh: '“{value}”超出 64 位整数的范围。' },
  E_PARAM_FLOAT: {
    severity: 'error',
    en: '“{value}” is not a number. Write it like 0.001 or 1e-3.',
    zh: '“{value}”不是数字。请写成 0.001 或 1e-3 的形式。',
  },
  E_PARAM_FLOAT_RANGE: { severity: 'error', en: '“{value}” is too large for a floating-point number.', zh: '“{value}”超出浮点数的范围。' },
  E_PARAM_BOOL: { severity: 'error', en: '“{value}” is neither true nor false.', zh: '“{value}”既不是 true 也不是 false。' },
  E_PARAM_TEXT_UNICODE: {
    severity: 'error',
    en: 'The text is not well-formed Unicode: it holds half of a character.',
    zh: '文本不是有效的 Unicode：含有半个字符。',
  },
  E_PARAM_TEXT_NUL: {
    severity: 'error',
    en: 'The text contains a NUL character, which no program can be given.',
    zh: '文本包含 NUL 字符，无法传给程序。',
  },
  E_PARAM_MISSING: { severity: 'error', en: 'The parameter “{name}” needs a value.', zh: '超参“{name}”需要一个值。' },
  E_PARAM_MIN: { severity: 'error', en: '{value} is below the minimum {min}.', zh: '{value} 小于最小值 {min}。' },
  E_PARAM_MAX: { severity: 'error', en: '{value} is above the maximum {max}.', zh: '{value} 大于最大值 {max}。' },
  E_PARAM_SHORT: {
    severity: 'error',
    en: 'The text has {length character|characters}; at least {min is|are} needed.',
    zh: '文本有 {length} 个字符，至少需要 {min} 个。',
  },
  E_PARAM_LONG: {
    severity: 'error',
    en: 'The text has {length character|characters}; at most {max is|are} allowed.',
    zh: '文本有 {length} 个字符，最多允许 {max} 个。',
  },
  E_PARAM_ENUM: { severity: 'error', en: '“{value}” is not one of: {values}.', zh: '“{value}”不在可选值之中：{values}。' },
  E_CONSTRAINT_TYPE: {
    severity: 'error',
    en: 'A parameter of type {type} takes no constraint of kind {kind}.',
    zh: '{type} 类型的超参不能使用 {kind} 约束。',
  },
  E_RANGE_EMPTY: { severity: 'error', en: 'A range needs a minimum, a maximum or both.', zh: '范围约束需要最小值、最大值或两者。' },
  E_RANGE_ORDER: { severity: 'error', en: 'The minimum {min} is above the maximum {max}.', zh: '最小值 {min} 大于最大值 {max}。' },
  E_RANGE_LENGTH: {
    severity: 'error',
    en: 'The range of a text bounds its length, which can’t be {value}.',
    zh: '文本的范围约束限制的是长度，不能为 {value}。',
  },
  E_ENUM_EMPTY: { severity: 'error', en: 'Give at least one choice.', zh: '至少需要一个可选值。' },
  E_ENUM_DUPLICATE: { severity: 'error', en: '“{value}” and “{other}” are the same value.', zh: '“{value}”和“{other}”是同一个值。' },
  W_ARG_NOT_WORD_SAFE: {
    severity: 'warning',
    en: '“{value}” is not one plain word, because of {character}. In $PAI_USER_ARGS, the program would see {seen}. ("$@" passes it unchanged.)',
    zh: '由于 {character}，“{value}”不是一个单独的词。在 $PAI_USER_ARGS 中，程序看到的是 {seen}。（"$@" 会原样传递。）',
  },
  E_ARG_NOT_WORD_SAFE: {
    severity: 'error',
    en: '“{value}” can’t travel in $PAI_USER_ARGS, because of {character}: the program would see {seen}. Change the value, or use "$@" in the command.',
    zh: '由于 {character}，“{value}”无法通过 $PAI_USER_ARGS 传递：程序看到的是 {seen}。请修改该值，或在命令中使用 "$@"。',
  },
} as const satisfies Record<string, IssueText>;
