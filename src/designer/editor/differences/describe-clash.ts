import { type ComparedKind, compareFields } from '#domain/pipeline/compare-documents.ts';
import type { Clash } from '#domain/pipeline/merge-values.ts';
import { describeField } from './describe-field.ts';
import { nameOfItem, type Words } from './words.ts';

/** A row of what both sides changed: where it is and what each side holds, as people read it. */
export interface ClashRow {
  readonly place: string;
  readonly mine: string;
  readonly theirs: string;
}

const kinds: Readonly<Record<string, ComparedKind>> = {
  metadata: 'pipeline',
  variables: 'variable',
  nodes: 'node',
  subPipelines: 'subPipeline',
  annotations: 'annotation',
};

/** Describes a clash, e.g. `Train · Epochs`. A tuning is one value of the document, and a row for each part that differs here. */
export function describeClash({ path, mine, theirs }: Clash, words: Words): ClashRow[] {
  const [room = '', ...inner] = path.map(String);
  const kind = kinds[room] ?? 'pipeline';
  const [id = '', ...field] = kind === 'pipeline' ? ['', ...inner] : inner;
  if (id === '' && kind !== 'pipeline') return [describeList(kind, { mine, theirs }, words)];
  const item = { kind, id };
  const name = nameOfItem(item, words);
  if (field.length === 0) {
    const say = (value: unknown) => words.t(value === undefined ? 'value.removed' : 'value.changed');
    return [{ place: name, mine: say(mine), theirs: say(theirs) }];
  }
  const whole = { path: field, before: mine, after: theirs };
  const parts = field.join() === 'tuning' ? compareFields({ tuning: mine }, { tuning: theirs }) : [whole];
  return parts.map((part) => {
    const { label, before, after } = describeField(item, part, words);
    return { place: `${name} · ${label}`, mine: before, theirs: after };
  });
}

/** A list whose things can't be told apart, because two have one name, clashes as a whole. */
function describeList(kind: ComparedKind, { mine, theirs }: Pick<Clash, 'mine' | 'theirs'>, { t }: Words): ClashRow {
  const say = (value: unknown) => t('value.items', { count: Array.isArray(value) ? value.length : 0 });
  return { place: t(`kind.${kind === 'annotation' ? 'note' : kind}`), mine: say(mine), theirs: say(theirs) };
}
