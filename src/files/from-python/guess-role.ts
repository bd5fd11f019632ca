import { literalText, type FoundOption } from './found-option.ts';

/** What an option becomes in a component. */
export type OptionRole = 'parameter' | 'input' | 'output';

const outputWords = new Set('output out outdir outfile checkpoint checkpoints ckpt save export result results dest destination'.split(' '));
const inputWords = new Set(
  'input inputs in infile data dataset datasets train training test testing val valid validation eval source src corpus pretrained csv parquet'.split(
    ' ',
  ),
);
/** Behind these the option says something about the data, and is no place. */
const detailWords = new Set(
  'name format type mode size ratio column columns target field split fraction strategy version length count batch steps every interval freq frequency workers seed key id url kind only level epochs suffix prefix'.split(
    ' ',
  ),
);
const pathWords = /\b(?:paths?|director(?:y|ies)|folders?|files?|dirs?)\b/i;
const writeWords = /\b(?:sav(?:e|ed|ing)|writ(?:e|es|ten)|outputs?|stor(?:e|ed)|export(?:ed)?|results?)\b/i;

/** A proposal from the type, the name and the help of an option; only texts without choices can be places. */
export function guessRole(option: FoundOption): OptionRole {
  if (option.type !== 'String' || option.constraint || !['value', 'position'].includes(option.form)) return 'parameter';
  if (option.path === 'input' || option.path === 'output') return option.path;
  const words = option.flag
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const help = option.description ?? '';
  const isPlace = option.path === 'either' || pathWords.test(help) || words.some((word) => pathWords.test(word));
  if (!isPlace && detailWords.has(words.at(-1) ?? '')) return 'parameter';
  if (words.some((word) => outputWords.has(word))) return 'output';
  if (words.some((word) => inputWords.has(word))) return 'input';
  if (words.includes('model')) return isModelPlace(option, isPlace) ? 'output' : 'parameter';
  if (!isPlace) return 'parameter';
  return writeWords.test(help)
    ? 'output'
    : option.path === 'either' || /\b(?:read|load|input|data)\b/i.test(help)
      ? defaultRole(option)
      : 'parameter';
}

/** `--model resnet50` names a model; `--model-dir`, or a required `--model`, says where it goes. */
function isModelPlace(option: FoundOption, isPlace: boolean): boolean {
  const text = literalText(option.default);
  return isPlace || option.required || (text !== undefined && text.includes('/'));
}

/** A path whose help says nothing about writing: one that need not be there is made by the program. */
function defaultRole(option: FoundOption): OptionRole {
  const text = literalText(option.default);
  return text !== undefined && /(?:^|[/_.-])(?:out(?:put)?s?|results?|runs?|checkpoints?|models?|logs?)(?:$|[/_.-])/i.test(text)
    ? 'output'
    : 'input';
}
