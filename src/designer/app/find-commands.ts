import type { Action, Entry } from '../lib/actions.tsx';
import { type MatchSound, rankExactly, rankNearly, type Searchable } from '../lib/rank-matches.ts';

/** One line of the command palette. */
export interface Command extends Pick<
  Action,
  'id' | 'label' | 'icon' | 'shortcut' | 'browserShortcut' | 'enabled' | 'obstacle' | 'lack' | 'run'
> {
  readonly group: string;
}

type Candidate = { readonly group: string } & (
  | { readonly action: Action; readonly entry?: undefined }
  | { readonly entry: Entry; readonly action?: undefined }
);

/** Of things to add or to go to, a heading shows this many; of all that a search finds, so much is shown. */
const entriesShown = 8;
const foundShown = 30;

/** Actions without a search, by their id or its part before the dot: what one does most first, what one sets once last. */
const order = ['run', 'canvas.add', 'edit', 'node', 'link', 'view', 'canvas', 'arrange', 'sub', 'annotation', 'pipeline'];
const lastOnes = ['go', 'app'];

/** By what besides its label an action is found. */
type WordsOf = (action: Action) => Pick<Searchable, 'aliases' | 'keywords'>;

/**
 * What answers a search, under headings: the heading with the best answer first. What can't be done now answers by its name
 * only, after what can, and before what only a description speaks of. Typing errors are looked past where nothing else answers.
 * An empty search gives every action that can be done, what is done most first.
 */
export function findCommands(
  actions: readonly Action[],
  entries: readonly { readonly group: string; readonly entry: Entry }[],
  search: string,
  sounds: MatchSound,
  wordsOf: WordsOf = () => ({}),
): { readonly group: string; readonly members: readonly Command[] }[] {
  const sorted = actions.toSorted((one, other) => placeOf(one) - placeOf(other));
  const inGroup = (action: Action): Candidate => ({ group: action.group, action });
  const able = sorted.filter(({ enabled }) => enabled !== false).map(inGroup);
  const barred = sorted.filter(({ enabled }) => enabled === false).map(inGroup);
  const best =
    search.trim() === '' ? able : fewOfEach(answersTo(search, [...able, ...entries], barred, sounds, wordsOf)).slice(0, foundShown);
  return [...Map.groupBy(best, ({ group }) => group)].map(([group, members]) => ({ group, members: members.map(toCommand) }));
}

function answersTo(
  search: string,
  able: readonly Candidate[],
  barred: readonly Candidate[],
  sounds: MatchSound,
  wordsOf: WordsOf,
): Candidate[] {
  const nameOf = (one: Candidate) => searchableOf(one, wordsOf);
  const named = rankExactly(able, search, nameOf, sounds);
  const isNamed = new Set(named);
  const described = able.filter((one) => !isNamed.has(one) && textOf(one) !== '');
  const exact = [
    ...named,
    ...rankExactly(barred, search, nameOf, sounds),
    ...rankExactly(described, search, (one) => ({ ...nameOf(one), text: textOf(one) }), sounds),
  ];
  return exact.length > 0 ? exact : rankNearly([...able, ...barred], search, nameOf, sounds);
}

function searchableOf({ action, entry }: Candidate, wordsOf: WordsOf): Searchable {
  return action
    ? { name: action.label, ...wordsOf(action) }
    : { name: entry.name, ...(entry.aliases && { aliases: entry.aliases }), ...(entry.keywords && { keywords: entry.keywords }) };
}

function textOf({ action, entry, group }: Candidate): string {
  return action ? group : (entry.text ?? '');
}

function placeOf({ id }: Action): number {
  const [family = ''] = id.split('.');
  if (lastOnes.includes(family)) return order.length + 1 + lastOnes.indexOf(family);
  const at = order.includes(id) ? order.indexOf(id) : order.indexOf(family);
  return at < 0 ? order.length : at;
}

function fewOfEach(found: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>();
  return found.filter(({ entry, group }) => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return !entry || count <= entriesShown;
  });
}

function toCommand({ group, action, entry }: Candidate): Command {
  return action ?? { ...entry, group, label: entry.name };
}
